// Wrong: Counting stops at the first prediction that is not right.
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
  while (right < actual.length && predicted[right] === actual[right]) right++;
  return right / actual.length;
}
