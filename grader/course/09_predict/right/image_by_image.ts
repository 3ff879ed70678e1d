// Zoo: Each image is sent through the network alone, and accuracy is a running mean.

import { Matrix, type Params, takeRows } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const digits = new Uint8Array(x.rows);
  for (let i = 0; i < x.rows; i++) digits[i] = predictOne(params, takeRows(x, [i]));
  return digits;
}

function predictOne(params: Params, image: Matrix): number {
  const { a2 } = forward(params, image);
  return a2.data.reduce((best, p, j) => p > a2.data[best] ? j : best, 0);
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < actual.length; i++) {
    const point = actual[i] === predicted[i] ? 1 : 0;
    mean += (point - mean) / (i + 1);
  }
  return mean;
}
