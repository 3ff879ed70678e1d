// Wrong: Measured the accuracy of the first thousand digits only.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const best = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    for (let j = 1; j < a2.cols; j++) if (a2.get(i, j) > a2.get(i, best[i])) best[i] = j;
  }
  return best;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const count = Math.min(actual.length, 1000);
  let right = 0;
  for (let i = 0; i < count; i++) if (actual[i] === predicted[i]) right++;
  return right / count;
}
