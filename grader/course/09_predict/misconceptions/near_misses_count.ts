// Misconception: A guess close to the label gets part of the credit, but digits are names and not sizes here: an 8 read as a 9 is as wrong as an 8 read as a 1.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const digits = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    let best = 0;
    for (let j = 1; j < a2.cols; j++) {
      if (a2.get(i, j) > a2.get(i, best)) best = j;
    }
    digits[i] = best;
  }
  return digits;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    right += 1 - Math.abs(predicted[i] - actual[i]) / 9;
  }
  return right / actual.length;
}
