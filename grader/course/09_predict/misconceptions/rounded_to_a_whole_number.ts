// Misconception: The accuracy is only ever 0 or 1: the fraction is rounded to a whole number, as integer division does elsewhere, or all pairs have to be right at once; nearly all of an accuracy lies between.

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
    if (predicted[i] === actual[i]) right++;
  }
  return Math.floor(right / actual.length);
}
