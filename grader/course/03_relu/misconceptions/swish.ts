// Misconception: Each number is multiplied by its sigmoid; that is swish, or SiLU, but ReLU leaves positive numbers as they are, and turns the others into 0.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value / (1 + Math.exp(-value))));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? 1 : 0));
}
