// Misconception: One sum over the whole matrix divides every entry, so all images together share a probability of 1; each row must sum to one by itself.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  let max = -Infinity;
  for (const value of x.data) max = Math.max(max, value);
  let sum = 0;
  for (const value of x.data) sum += Math.exp(value - max);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.exp(x.data[i] - max) / sum;
  }
  return result;
}
