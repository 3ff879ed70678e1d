// Misconception: The largest probability itself is returned, but the question is in which column it stands; and in an array of whole numbers it becomes 0.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const digits = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    let best = a2.get(i, 0);
    for (let j = 1; j < a2.cols; j++) {
      if (a2.get(i, j) > best) best = a2.get(i, j);
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
