// Wrong: Rounded the probabilities to whole percent before looking for the largest.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from(a2.toRows(), (row) => {
    const percent = row.map((p) => Math.round(p * 100));
    return percent.indexOf(Math.max(...percent));
  });
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) if (actual[i] === predicted[i]) right++;
  return right / actual.length;
}
