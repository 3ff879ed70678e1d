// Misconception: The row is sorted to find its largest probability, but sort works in place, so that one is then always in the last column; look for the largest without moving it.
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const best = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    const row = a2.row(i);
    const max = row.sort()[row.length - 1];
    best[i] = row.indexOf(max);
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
