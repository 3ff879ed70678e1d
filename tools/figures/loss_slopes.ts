import { between, plot, trace } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

/** The slope of −ln p with respect to the right class's logit: p − 1. */
export const ofCrossEntropy = (p: number) => p - 1;

/** The slope of the squared error of two classes, (p − 1)² + (1 − p)², with respect to the same logit. */
export const ofSquaredError = (p: number) => -4 * p * (1 - p) ** 2;

/** How hard two losses push the logit of the right class, two classes. */
export function lossSlopes(): string {
  const axes = plot(
    { x: 66, y: 96, width: 354, height: 220 },
    { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: "probability of the right class" },
    { domain: [-1.15, 0], ticks: [-1, -0.75, -0.5, -0.25, 0], label: "slope of the loss" },
  );
  const curve = (slope: (p: number) => number) => between(0, 1, 60).map((p) => [p, slope(p)]);
  const mark = (slope: (p: number) => number, fill: string) =>
    el("circle", { cx: axes.x(0.01), cy: axes.y(slope(0.01)), r: 5, fill });
  return figure(
    440,
    374,
    "How hard a loss pushes",
    axes.frame,
    trace(axes, curve(ofCrossEntropy), COLOUR.blue),
    trace(axes, curve(ofSquaredError), COLOUR.orange, 2.5, "7 4"),
    mark(ofCrossEntropy, COLOUR.blue),
    mark(ofSquaredError, COLOUR.orange),
    text(axes.x(0.05), axes.y(ofCrossEntropy(0.01)) + 24, "a confident mistake: −0.99", {
      fill: COLOUR.blue,
    }),
    text(axes.x(0.05), axes.y(0) + 24, "−0.04", { fill: COLOUR.bad }),
    centred(axes.x(0.75), axes.y(-0.5), "cross-entropy", { fill: COLOUR.blue }),
    centred(axes.x(0.36), axes.y(-0.36), "squared error", { fill: COLOUR.bad }),
  );
}
