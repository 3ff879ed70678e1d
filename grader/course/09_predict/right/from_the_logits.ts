// Zoo: The largest logit is looked for, as softmax keeps the order.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { z2 } = forward(params, x);
  const digits = new Uint8Array(z2.rows);
  for (let i = 0; i < z2.rows; i++) {
    for (let j = 1; j < z2.cols; j++) {
      if (z2.get(i, j) > z2.get(i, digits[i])) digits[i] = j;
    }
  }
  return digits;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const right = Array.from(actual).filter((label, i) => label === predicted[i]);
  return right.length / actual.length;
}
