// Wrong: All predictions are written into one array of the module, and a view of it is returned.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

const kept = new Uint8Array(60000);

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  for (let i = 0; i < x.rows; i++) {
    const row = a2.row(i);
    kept[i] = row.indexOf(Math.max(...row));
  }
  return kept.subarray(0, x.rows);
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) if (actual[i] === predicted[i]) right++;
  return right / actual.length;
}
