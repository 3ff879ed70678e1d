// Wrong: The right predictions are divided by 10,000, as many as the test set has.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from({ length: a2.rows }, (_, i) => {
    const row = a2.row(i);
    return row.indexOf(Math.max(...row));
  });
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / 10_000;
}
