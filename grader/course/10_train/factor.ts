/** Losses that are right but for a factor, such as one over the number of epochs. */
import { isClose, isRecord, numberIn } from "../../judge/compare.ts";
import { lossOf } from "./metrics.ts";
import type { Settings, Task, Trained } from "./training.ts";

/** A training and what came of it. */
interface Told extends Pick<Trained, "params" | "history"> {
  settings: Pick<Settings, "epochs" | "batchSize">;
}

const CLOSE = { absolute: 1e-6, relative: 1e-4 };

/**
 * Whether in all of some trainings the last loss of a set is the right one times a number of things,
 * divided by another, the same two each time: by the number of batches, say.
 */
export function isTimesCounts(task: Task, trainings: readonly Told[]): boolean {
  return (["train", "test"] as const).some((set) => {
    const losses = trainings.map(({ params, history }) => ({
      told: lastLoss(history, `${set}Loss`),
      right: lossOf(params, task[set]),
    }));
    if (losses.every(({ told, right }) => isClose(told, right, CLOSE))) return false;
    const counts = trainings.map(({ settings }) => countsOf(task, settings));
    const places = counts[0].map((_, place) => place);
    return places.some((times) =>
      places.some((by) =>
        losses.every(({ told, right }, i) =>
          isClose(told, right * counts[i][times] / counts[i][by], CLOSE)
        )
      )
    );
  });
}

function lastLoss(history: unknown, name: string): number {
  const last = Array.isArray(history) ? history.at(-1) : undefined;
  return isRecord(last) ? numberIn(last[name]) : NaN;
}

/** What a loss may be multiplied with or divided by; nothing, first. */
function countsOf({ train, test }: Task, { epochs, batchSize }: Told["settings"]): number[] {
  const [rows, testRows] = [train.x.rows, test.x.rows];
  const batches = Math.ceil(rows / batchSize);
  return [1, epochs, batchSize, batches, rows, testRows, batches * batchSize, train.y.cols];
}
