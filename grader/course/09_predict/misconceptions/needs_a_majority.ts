// Misconception: A class is accepted only with more than half of the probability, and 0 is answered otherwise; the likeliest class is the guess even when it is far from certain.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const digits = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    let best = 0;
    for (let j = 0; j < a2.cols; j++) {
      if (a2.get(i, j) > 0.5) best = j;
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
