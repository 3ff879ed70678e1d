// Misconception: The slope is that of a sigmoid, s(1 − s), which suits a layer that goes through a sigmoid; this one is ReLU, whose slope is 1 where x is positive and 0 elsewhere.
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) y.data[i] = Math.max(0, x.data[i]);
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    const s = 1 / (1 + Math.exp(-x.data[i]));
    slope.data[i] = s * (1 - s);
  }
  return slope;
}
