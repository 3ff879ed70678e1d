// Misconception: Each logit goes through a sigmoid of its own, which suits things that can be true at the same time; the classes are mutually exclusive and must share a probability of 1.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = 1 / (1 + Math.exp(-x.data[i]));
  }
  return result;
}
