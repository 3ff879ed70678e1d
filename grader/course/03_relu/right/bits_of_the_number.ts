// Zoo: The sign is read from the bits of the float32 numbers.

import { Matrix } from "../lib/mod.ts";
// The sign is the first bit of a float32.
export function relu(x: Matrix): Matrix {
  const data = Float32Array.from(x.data);
  const bits = new Int32Array(data.buffer);
  for (let i = 0; i < bits.length; i++) bits[i] &= ~(bits[i] >> 31);
  return new Matrix(x.rows, x.cols, data);
}
export function reluDerivative(x: Matrix): Matrix {
  const bits = new Int32Array(x.data.slice().buffer);
  return new Matrix(x.rows, x.cols, Float32Array.from(bits, (b) => b > 0 ? 1 : 0));
}
