// Misconception: The two lists are compared as wholes, but === asks whether they are one and the same array, which is never so; their entries are compared one by one.

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
  const correct = [actual].filter((labels) => labels === predicted);
  return correct.length / actual.length;
}
