// Wrong: A single = makes each prediction the label, and asks only whether that is 0.
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from(a2.toRows(), (row) => row.indexOf(Math.max(...row)));
}

export function accuracy(
  actual: ArrayLike<number>,
  predicted: number[],
): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    const isRight = predicted[i] = actual[i];
    if (isRight) right++;
  }
  return right / actual.length;
}
