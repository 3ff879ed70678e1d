// Misconception: The search for the largest logit starts at 0, so an image whose logits are all negative is always called a 0; the search has to start with the first entry.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { z2 } = forward(params, x);
  const digits = new Uint8Array(z2.rows);
  for (let i = 0; i < z2.rows; i++) {
    let best = 0;
    let largest = 0;
    for (let j = 0; j < z2.cols; j++) {
      if (z2.get(i, j) <= largest) continue;
      largest = z2.get(i, j);
      best = j;
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
