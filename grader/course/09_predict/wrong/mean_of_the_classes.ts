// Wrong: The mean of the classes, weighted by their probabilities, is rounded.
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from(
    a2.toRows(),
    (row) => Math.round(row.reduce((sum, p, digit) => sum + p * digit, 0)),
  );
}

export function accuracy(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
