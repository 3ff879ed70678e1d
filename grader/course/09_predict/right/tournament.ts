// Zoo: The classes play a tournament, and accuracy is added up half by half.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
function winner(row: Float32Array, from = 0, to = row.length): number {
  if (to - from === 1) return from;
  const mid = (from + to) >>> 1;
  const [left, right] = [winner(row, from, mid), winner(row, mid, to)];
  return row[left] >= row[right] ? left : right;
}
export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  function* classes() {
    for (let i = 0; i < a2.rows; i++) yield winner(a2.row(i));
  }
  return new Uint8Array(classes());
}
export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const share = (from: number, to: number): number =>
    to - from === 1
      ? Number(actual[from] === predicted[from])
      : share(from, (from + to) >> 1) + share((from + to) >> 1, to);
  return share(0, actual.length) / actual.length;
}
