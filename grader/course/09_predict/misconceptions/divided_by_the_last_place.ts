// Misconception: The right predictions are divided by the last place in the list, which is one less than their number; N predictions are N, though the places end at N − 1.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from({ length: x.rows }, (_, i) => {
    const row = a2.row(i);
    return row.indexOf(Math.max(...row));
  });
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) if (actual[i] === predicted[i]) right++;
  return right / (actual.length - 1);
}
