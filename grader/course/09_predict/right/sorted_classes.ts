// Zoo: The classes of each row are sorted by probability, and the first is taken.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

type Digit = number;

const ranked = (row: Float32Array): Digit[] =>
  Array.from(row.keys()).sort((a, b) => row[b] - row[a]);

export const predict = (params: Params, x: Matrix): Uint8Array => {
  const { a2 } = forward(params, x);
  return Uint8Array.from({ length: x.rows }, (_, i) => ranked(a2.row(i))[0]);
};

export const accuracy = (actual: ArrayLike<number>, predicted: ArrayLike<number>): number =>
  Array.from(actual, (label, i): number => label === predicted[i] ? 1 : 0)
    .reduce((sum, point) => sum + point, 0) / actual.length;
