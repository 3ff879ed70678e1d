// Misconception: reduce is called without a starting value, so the first label is taken for the count so far; the count starts at 0, which is the second argument of reduce.

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
  const right = Array.from(actual).reduce((count, label, i) =>
    count + Number(predicted[i] === label)
  );
  return right / actual.length;
}
