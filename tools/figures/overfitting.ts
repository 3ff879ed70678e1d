import { learningCurves, legend } from "../../grader/page/charts/learning_curves.ts";
import { figure } from "../../grader/page/charts/svg.ts";
import type { Experiments } from "../experiments/record.ts";

/** Both losses of a network that sees the same 1,000 images 60 times. */
export function overfitting({ overfitting: { epochs } }: Experiments): string {
  const measured = epochs.slice(1); // from epoch 1 on
  return figure(
    440,
    384,
    "Overfitting on 1,000 images",
    legend(20, 60, "train", "training loss"),
    legend(220, 60, "test", "test loss"),
    ...learningCurves(
      { x: 54, y: 104, width: 366, height: 220 },
      { domain: [1, 60], ticks: [1, 10, 20, 30, 40, 50, 60], label: "epoch" },
      { domain: [0, 0.9], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: "mean loss" },
      {
        train: measured.map(({ trainLoss }) => trainLoss),
        test: measured.map(({ testLoss }) => testLoss),
      },
    ),
  );
}
