// Misconception: The slope below zero is a small number, as for the leaky variant, but plain ReLU is flat there, and its slope must be the slope of the function used.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => Math.max(0, value)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? 1 : 0.1));
}
