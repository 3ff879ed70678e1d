// Misconception: The largest probability of a row is looked up in the data of all rows, so what comes back is its place among all numbers; but the class is its column, so look it up in the row alone.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const classes = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    classes[i] = a2.data.indexOf(Math.max(...a2.row(i)));
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
