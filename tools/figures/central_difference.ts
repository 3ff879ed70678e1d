import { between, line, plot } from "../../grader/page/charts/plot.ts";
import { COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

/** A loss as one weight moves: cross-entropy of two classes, ln(1 + e^z) with z = 1.6 w + 0.4. */
const loss = (w: number) => Math.log(1 + Math.exp(1.6 * w + 0.4));
const [W, H] = [0, 0.7];

/** The slope of the loss at a weight, beside the slope between two points next to it. */
export function centralDifference(): string {
  const { frame, x, y } = plot(
    { x: 54, y: 84, width: 366, height: 210 },
    {
      domain: [-1.6, 1.6],
      ticks: [W - H, W, W + H],
      label: "one weight",
      format: name,
    },
    { domain: [0, 3], ticks: [0, 1, 2, 3], label: "loss" },
  );
  const slope = (loss(W + 1e-6) - loss(W - 1e-6)) / 2e-6;
  const tangent = [-1, 1.35].map((w) => [x(w), y(loss(W) + slope * (w - W))]);
  const ends = [W - H, W + H].map((w) => [x(w), y(loss(w))]);
  const dot = ([cx, cy]: number[], fill: string) => el("circle", { cx, cy, r: 5, fill });
  return figure(
    440,
    356,
    "A gradient check compares two slopes",
    frame,
    line(
      between(-1.6, 1.55, 60).map((w) => [x(w), y(loss(w))]),
      COLOUR.muted,
      2.5,
    ),
    line(tangent, COLOUR.blue, 2.5),
    line(ends, COLOUR.orange, 2.5, "7 5"),
    ...ends.map((end) => dot(end, COLOUR.orange)),
    dot([x(W), y(loss(W))], COLOUR.blue),
    text(x(-1.5), 110, "blue: the slope that backward derives", {
      fill: COLOUR.blue,
    }),
    text(x(-1.5), 133, "dashed: between two losses", {
      fill: COLOUR.bad,
    }),
  );
}

function name(w: number): string {
  if (w === W) return "w";
  return w < W ? "w − h" : "w + h";
}
