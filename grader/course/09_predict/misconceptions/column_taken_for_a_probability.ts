// Misconception: The best column so far is compared with a probability, but a column is a number such as 3; compare two probabilities, row[j] > row[best].
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const best = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    const row = a2.row(i);
    best[i] = row.reduce((best, p, j) => p > best ? j : best, 0);
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
