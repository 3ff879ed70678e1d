// Wrong: The largest probability of all images is looked for in each row, where it mostly is not.
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const largest = a2.data.reduce((a, b) => Math.max(a, b));
  return Uint8Array.from({ length: a2.rows }, (_, i) => a2.row(i).indexOf(largest));
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
