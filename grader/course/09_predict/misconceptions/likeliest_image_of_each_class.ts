// Misconception: The largest entry of each column is looked for, which finds the image that fits a class best; the question is which class fits an image best, along its row.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const digits = new Uint8Array(a2.cols);
  for (let j = 0; j < a2.cols; j++) {
    let best = 0;
    for (let i = 1; i < a2.rows; i++) {
      if (a2.get(i, j) > a2.get(best, j)) best = i;
    }
    digits[j] = best;
  }
  return digits;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
