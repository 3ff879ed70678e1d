import type { EpochMetrics } from "../../lib/types.ts";
import { BOX, chart } from "./chart.ts";
import { learningCurves, legend, type Measured } from "./charts/learning_curves.ts";
import { ticks } from "./charts/ticks.ts";
import { type Html, html } from "./html.ts";

/** The legend stands between the title and the plot. */
const PLACE = { ...BOX, y: 62, height: 152 };

/** Loss and accuracy of both sets after each epoch. */
export function trainingCharts(history: readonly EpochMetrics[]): Html {
  const of = (value: (metrics: EpochMetrics) => number) => history.map(value);
  const loss = { train: of((m) => m.trainLoss), test: of((m) => m.testLoss) };
  const accuracy = {
    train: of((m) => 100 * m.trainAccuracy),
    test: of((m) => 100 * m.testAccuracy),
  };
  return html`<div class="charts">${[
    curves("Loss", "mean loss", loss, 0),
    curves("Accuracy", "accuracy in %", accuracy),
  ]}</div>`;
}

/** @param floor the lowest tick; the smallest value decides where it is left out */
function curves(title: string, label: string, measured: Measured, floor?: number): Html {
  const { train, test } = measured;
  const all = [...train, ...test];
  const marks = ticks(floor ?? Math.min(...all), Math.max(...all), 6);
  const epochs = train.map((_, i) => i + 1);
  const written = (values: number[]) => values.map((value) => Number(value.toFixed(3))).join(", ");
  return chart(
    title,
    `${label} after each epoch: training set ${written(train)}; test set ${written(test)}`,
    legend(46, 14, "train", "training set"),
    legend(206, 14, "test", "test set"),
    ...learningCurves(
      PLACE,
      { domain: [1, Math.max(2, train.length)], ticks: epochs, label: "epoch" },
      { domain: [marks[0], marks[marks.length - 1]], ticks: marks, label },
      measured,
    ),
  );
}
