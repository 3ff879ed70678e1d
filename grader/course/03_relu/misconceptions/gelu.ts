// Misconception: ReLU is written as GELU, which transformers use, but GELU shortens small positive numbers and lets a little of the negative ones through; ReLU is max(0, x).
import { Matrix } from "../lib/mod.ts";
const phi = (v: number) => 0.5 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v ** 3)));
export const relu = (x: Matrix): Matrix =>
  new Matrix(x.rows, x.cols, x.data.map((v) => v * phi(v)));
export const reluDerivative = (x: Matrix): Matrix =>
  new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
