// Zoo: The largest entry is looked for in the data of all rows, from where its row begins, and accuracy goes over the entries of a list.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const classes = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    const begin = i * a2.cols;
    classes[i] = a2.data.indexOf(Math.max(...a2.row(i)), begin) - begin;
  }
  return classes;
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const entries = [...Array.from(actual).entries()];
  return entries.reduce((right, [i, label]) => right + Number(predicted[i] === label), 0) /
    actual.length;
}
