// Zoo: The predictions are copied and clamped at both ends before anything else.

import { Matrix } from "../lib/mod.ts";

const LEAST = 1e-12;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const safe = Float64Array.from(yPred.data, (p) => Math.min(Math.max(p, LEAST), 1 - LEAST));
  const logs = new Matrix(yPred.rows, yPred.cols, Float32Array.from(safe, Math.log));
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    total += dot(yTrue.row(i), logs.row(i));
  }
  return -total / yTrue.rows;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, k) => sum + value * b[k], 0);
}
