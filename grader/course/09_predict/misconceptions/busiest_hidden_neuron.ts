// Misconception: The largest hidden activation is looked for, but hidden neurons stand for no digit; the classes are the columns of the output layer.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a1 } = forward(params, x);
  const digits = new Uint8Array(a1.rows);
  for (let i = 0; i < a1.rows; i++) {
    let best = 0;
    for (let j = 1; j < a1.cols; j++) {
      if (a1.get(i, j) > a1.get(i, best)) best = j;
    }
    digits[i] = best;
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
