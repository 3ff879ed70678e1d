import { line, type Plot, plot } from "../../grader/page/charts/plot.ts";
import type { RunRecord } from "./reference_run.ts";
import { COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

/** Loss and accuracy of both sets after each epoch. */
export function trainingCurves({ history }: RunRecord): string {
  const epochs = {
    domain: [1, 10] as [number, number],
    ticks: [1, 4, 7, 10],
    label: "epoch",
  };
  const box = { y: 116, width: 200, height: 180 };
  const loss = plot({ ...box, x: 54 }, epochs, {
    domain: [0, 0.35],
    ticks: [0, 0.1, 0.2, 0.3],
    label: "mean loss, in nats",
  });
  const right = plot({ ...box, x: 338 }, epochs, {
    domain: [90, 99],
    ticks: [90, 92, 94, 96, 98],
    label: "accuracy in %",
  });
  return figure(
    560,
    358,
    "Ten epochs of the reference network",
    legend(20, "training set, 60,000", COLOUR.blue, ""),
    legend(280, "test set, 10,000", COLOUR.orange, "7 4"),
    loss.frame,
    curve(loss, history.map((m) => m.trainLoss), COLOUR.blue, ""),
    curve(loss, history.map((m) => m.testLoss), COLOUR.orange, "7 4"),
    right.frame,
    curve(right, history.map((m) => 100 * m.trainAccuracy), COLOUR.blue, ""),
    curve(
      right,
      history.map((m) => 100 * m.testAccuracy),
      COLOUR.orange,
      "7 4",
    ),
  );
}

function legend(
  x: number,
  label: string,
  stroke: string,
  dash: string,
): string {
  return line([[x, 62], [x + 34, 62]], stroke, 3, dash) +
    text(x + 44, 67, label);
}

function curve(
  { x, y }: Plot,
  values: number[],
  stroke: string,
  dash: string,
): string {
  const points = values.map((value, i) => [x(i + 1), y(value)]);
  return line(points, stroke, 2.5, dash) +
    points.map(([cx, cy]) => el("circle", { cx, cy, r: 3.5, fill: stroke }))
      .join("");
}
