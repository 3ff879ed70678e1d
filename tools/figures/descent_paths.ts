import { Matrix } from "../../lib/mod.ts";
import { adamStep, momentumStep } from "../../solutions/14_optimizers.ts";
import { dots, type Plot, plot, trace } from "../../grader/page/charts/plot.ts";
import { at, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

const [START, STEPS] = [[10, 1], 30];
/** The losses whose ellipses are drawn. */
const LOSSES = [75, 52, 34, 20, 10, 4, 1];
const [X, Y]: [number, number][] = [[-3.2, 11], [-1.2, 1.2]];
const [WIDTH, HEIGHT] = [376, 132];

/** Takes a place to the next one, by the slope there. */
type Move = (w: Matrix, dw: Matrix) => Matrix;

/** Three walks of thirty steps through the valley (x² + 25·y²) / 2. */
export function walks(): Record<"plain" | "momentum" | "adam", number[][]> {
  let velocity = new Matrix(1, 2);
  let [state, step] = [{ m: new Matrix(1, 2), v: new Matrix(1, 2) }, 0];
  return {
    plain: walk((w, dw) => new Matrix(1, 2, w.data.map((at, i) => at - 0.07 * dw.data[i]))),
    momentum: walk((w, dw) => {
      const next = momentumStep(w, dw, velocity, { learningRate: 0.07, momentum: 0.8 });
      velocity = next.velocity;
      return next.w;
    }),
    adam: walk((w, dw) => {
      const options = { learningRate: 0.4, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, step: ++step };
      const next = adamStep(w, dw, state, options);
      state = next.state;
      return next.w;
    }),
  };
}

function walk(move: Move): number[][] {
  let w = Matrix.from([START]);
  const path = [START];
  for (let step = 0; step < STEPS; step++) {
    const [x, y] = w.data;
    w = move(w, Matrix.from([[x, 25 * y]]));
    path.push(Array.from(w.data));
  }
  return path;
}

/** Three ways down the same valley, each in a panel of its own. */
export function descentPaths(): string {
  const { plain, momentum, adam } = walks();
  return figure(
    440,
    650,
    "Thirty steps down a narrow valley",
    panel(0, "plain steps: from wall to wall, and slowly along", plain, COLOUR.orange),
    panel(1, "momentum: past the lowest point, and back", momentum, COLOUR.blue),
    panel(2, "Adam: the same speed in both directions", adam, COLOUR.ink),
  );
}

function panel(row: number, name: string, path: number[][], colour: string): string {
  const axes = plot(
    { x: 0, y: 0, width: WIDTH, height: HEIGHT },
    { domain: X, ticks: [-2, 0, 2, 4, 6, 8, 10], label: "" },
    { domain: Y, ticks: [-1, 0, 1], label: "" },
  );
  return at(
    44,
    80 + 196 * row,
    text(0, -14, name),
    valley(axes),
    axes.frame,
    trace(axes, path, colour, 1.5),
    ...dots(axes, path, colour),
  );
}

/** The valley: the darker, the lower. What lies outside of the panel is cut off. */
function valley({ x, y }: Plot): string {
  const ellipses = LOSSES.map((loss) => {
    const [a, b] = [Math.sqrt(2 * loss), Math.sqrt(2 * loss / 25)]; // x² + 25·y² = 2 · loss
    const [rx, ry] = [x(a) - x(0), y(0) - y(b)];
    return el("ellipse", { cx: x(0), cy: y(0), rx, ry, fill: COLOUR.green, "fill-opacity": 0.11 });
  });
  const room = { width: WIDTH, height: HEIGHT, overflow: "hidden" };
  return el("svg", room, ...ellipses);
}
