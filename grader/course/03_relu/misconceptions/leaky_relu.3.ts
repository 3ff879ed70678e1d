// Misconception: A small part of every negative number is let through; that is the leaky variant, while plain ReLU stops negative numbers altogether.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => Math.max(0.2 * value, value)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? 1 : 0));
}
