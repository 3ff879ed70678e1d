// Misconception: Each label is compared with the predictions of all images; only the prediction for its own image can make it right.
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const best = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    const row = a2.row(i);
    for (let j = 1; j < row.length; j++) if (row[j] > row[best[i]]) best[i] = j;
  }
  return best;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    for (let j = 0; j < predicted.length; j++) if (predicted[j] === actual[i]) right++;
  }
  return right / (actual.length * predicted.length);
}
