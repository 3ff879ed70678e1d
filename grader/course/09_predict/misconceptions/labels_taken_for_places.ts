// Misconception: A loop over the labels with for … of takes each of them for a place in the list; but of gives what stands in the list, and the places count from 0 to length − 1.

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
  for (const i of Array.from(actual)) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
