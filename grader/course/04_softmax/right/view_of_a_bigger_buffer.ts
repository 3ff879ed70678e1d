// Zoo: The result is a view into a longer array that has the sums at its end.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const { rows, cols } = x;
  const buffer = new Float32Array(rows * cols + rows);
  const data = buffer.subarray(0, rows * cols);
  const sums = buffer.subarray(rows * cols);
  for (let i = 0; i < rows; i++) {
    const max = Math.max(...x.row(i));
    for (let j = i * cols; j < (i + 1) * cols; j++) {
      data[j] = Math.exp(x.data[j] - max);
      sums[i] += data[j];
    }
  }
  for (let k = 0; k < data.length; k++) data[k] /= sums[Math.floor(k / cols)];
  return new Matrix(rows, cols, data);
}
