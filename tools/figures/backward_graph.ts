import { line } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";
import { bothWays, PARAMS, printed, SECOND } from "./small_network.ts";

const [WIDTH, HEIGHT] = [180, 50];
const [LEFT, RIGHT, MIDDLE] = [104, 336, 220];
/** The top of each row of boxes. */
const Y = { x: 112, z1: 226, a1: 324, z2: 490, a2: 580, loss: 670 };
const SLOPE = { fill: COLOUR.bad, "font-size": 14 };

/** The small network on one image: a value in each box, and below it the slope of the loss. */
export function backwardGraph(): string {
  const { z1, a1, z2, a2, dz2, da1, dz1, dW1, dW2 } = bothWays(SECOND);
  const { W1, b1, W2 } = PARAMS;
  const at = [LEFT, RIGHT];
  return figure(
    440,
    744,
    "One image, forward and backward",
    text(20, 62, "above: the value, from top to bottom"),
    text(20, 86, "below, orange: the slope, from bottom to top", { fill: COLOUR.bad }),
    edge(MIDDLE, Y.x, LEFT, Y.z1, [W1.get(1, 0), dW1.get(1, 0)], 0.5),
    edge(MIDDLE, Y.x, RIGHT, Y.z1, [W1.get(1, 1), dW1.get(1, 1)], 0.5),
    ...at.flatMap((x, h) => relu(x, z1.get(0, h))),
    edge(LEFT, Y.a1, LEFT, Y.z2, [W2.get(0, 0), dW2.get(0, 0)], 0.5),
    edge(LEFT, Y.a1, RIGHT, Y.z2, [W2.get(0, 1), dW2.get(0, 1)], 0.26),
    edge(RIGHT, Y.a1, LEFT, Y.z2, [W2.get(1, 0), dW2.get(1, 0)], 0.74),
    edge(RIGHT, Y.a1, RIGHT, Y.z2, [W2.get(1, 1), dW2.get(1, 1)], 0.5),
    ...at.flatMap((x) => at.map((to) => joint(x, Y.z2, to, Y.a2))),
    joint(LEFT, Y.a2, MIDDLE, Y.loss),
    box(MIDDLE, Y.x, "pixel 1 = 1"),
    ...at.flatMap((x, i) => [
      box(x, Y.z1, sum(z1.get(0, i), b1.get(0, i)), dz1.get(0, i)),
      box(x, Y.a1, `a1 = ${printed(a1.get(0, i))}`, da1.get(0, i)),
      box(x, Y.z2, `z2 = ${printed(z2.get(0, i))} (class ${i})`, dz2.get(0, i)),
      box(x, Y.a2, `a2 = ${printed(a2.get(0, i))}`),
    ]),
    box(MIDDLE, Y.loss, `loss = ${printed(-Math.log(a2.get(0, 0)))}`),
  );
}

/** How a hidden neuron's sum comes about: the pixel times its weight, and the bias. */
function sum(z1: number, b1: number): string {
  return `z1 = ${printed(z1 - b1)} + ${printed(b1)} = ${printed(z1)}`;
}

/** A box centred on x, with a value and, where it has one, the slope below it. */
function box(x: number, y: number, value: string, slope?: number): string {
  const frame = { width: WIDTH, height: HEIGHT, rx: 6, fill: COLOUR.card, stroke: COLOUR.blue };
  const line = slope === undefined ? 30 : 20;
  return el("rect", { x: x - WIDTH / 2, y, ...frame, "stroke-width": 2 }) +
    centred(x, y + line, value, { "font-weight": 600 }) +
    (slope === undefined ? "" : centred(x, y + 41, printed(slope), SLOPE));
}

/** A weighted edge between two boxes; its weight and its slope stand at a share of the way. */
function edge(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  [weight, slope]: [number, number],
  share: number,
): string {
  const from = y1 + HEIGHT;
  const [x, y] = [x1 + share * (x2 - x1), from + share * (y2 - from)];
  const label = { x: x - 30, y: y - 17, width: 60, height: 36, fill: COLOUR.card };
  return joint(x1, y1, x2, y2) + el("rect", label) +
    centred(x, y - 2, `· ${printed(weight)}`, { "font-size": 14 }) +
    centred(x, y + 15, printed(slope), SLOPE);
}

/** The step through ReLU, which lets a slope through or not. */
function relu(x: number, z: number): string[] {
  const passes = z > 0;
  return [
    joint(x, Y.z1, x, Y.a1),
    text(x + 10, Y.z1 + HEIGHT + 29, "ReLU", { "font-size": 14 }),
    text(x - 10, Y.z1 + HEIGHT + 29, passes ? "slope · 1" : "slope · 0", {
      ...SLOPE,
      "text-anchor": "end",
    }),
  ];
}

function joint(x1: number, y1: number, x2: number, y2: number): string {
  return line([[x1, y1 + HEIGHT], [x2, y2]], COLOUR.muted, 1.5);
}
