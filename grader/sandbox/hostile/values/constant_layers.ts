// tries: return constants, whose ReLU and softmax are easily known | expect: wrong-answer | exercise=06_forward
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
const filled = (rows, cols, value) => new Matrix(rows, cols, new Float32Array(rows * cols).fill(value));
export function forward({ W1, W2 }, x) {
  const [n, h, c] = [x.rows, W1.cols, W2.cols];
  return { z1: filled(n, h, 1), a1: filled(n, h, 1), z2: filled(n, c, 1), a2: filled(n, c, 1 / c) };
}
