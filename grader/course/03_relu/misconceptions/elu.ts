// Misconception: Below zero the curve is exp(x) − 1, so that a neuron never falls silent; that is ELU, but plain ReLU is exactly zero there, and so is its slope.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? value : Math.exp(value) - 1));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? 1 : Math.exp(value)));
}
