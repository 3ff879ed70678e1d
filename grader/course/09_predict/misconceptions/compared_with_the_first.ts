// Misconception: Each probability is compared with the first one only, so the last that is larger than it wins; but the largest so far moves: remember it, and compare with that.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const classes = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    const row = a2.row(i);
    const largest = row[0];
    for (let j = 1; j < row.length; j++) if (row[j] > largest) classes[i] = j;
  }
  return classes;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
