import { learningCurves, legend } from "../../grader/page/charts/learning_curves.ts";
import type { Axis } from "../../grader/page/charts/plot.ts";
import { figure } from "../../grader/page/charts/svg.ts";
import type { RunRecord } from "./reference_run.ts";

const PLACE = { y: 116, width: 150, height: 180 };
const EPOCHS: Axis = { domain: [1, 10], ticks: [1, 4, 7, 10], label: "epoch" };
const LOSS: Axis = { domain: [0, 0.35], ticks: [0, 0.1, 0.2, 0.3], label: "mean loss, in nats" };
const ACCURACY: Axis = { domain: [90, 99], ticks: [90, 92, 94, 96, 98], label: "accuracy in %" };

/** Loss and accuracy of both sets after each epoch. */
export function trainingCurves({ history }: RunRecord): string {
  return figure(
    440,
    358,
    "Ten epochs of the reference network",
    legend(20, 62, "train", "training set, 60,000"),
    legend(232, 62, "test", "test set, 10,000"),
    ...learningCurves({ ...PLACE, x: 54 }, EPOCHS, LOSS, {
      train: history.map((m) => m.trainLoss),
      test: history.map((m) => m.testLoss),
    }),
    ...learningCurves({ ...PLACE, x: 270 }, EPOCHS, ACCURACY, {
      train: history.map((m) => 100 * m.trainAccuracy),
      test: history.map((m) => 100 * m.testAccuracy),
    }),
  );
}
