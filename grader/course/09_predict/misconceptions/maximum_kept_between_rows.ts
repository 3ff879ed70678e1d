// Misconception: The largest probability so far is not started anew for each image, so an image that is less sure than one before it finds no largest; each row has its own.
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const best = new Uint8Array(a2.rows);
  let max = -1;
  for (let i = 0; i < a2.rows; i++) {
    const row = a2.row(i);
    for (let j = 0; j < row.length; j++) {
      if (row[j] > max) {
        max = row[j];
        best[i] = j;
      }
    }
  }
  return best;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
