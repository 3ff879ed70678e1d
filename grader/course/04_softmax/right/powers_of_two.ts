// Zoo: The exponentials are powers of 2, with the logits multiplied by log₂ e.

import { Matrix } from "../lib/mod.ts";

export const softmax = function (x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols, new Float32Array(x.rows * x.cols));
  x.toRows().forEach((row, i) => {
    const top = row.toSorted((a, b) => b - a)[0];
    const powers = row.map((value) => 2 ** ((value - top) * Math.LOG2E));
    const inverse = 1 / powers.reduceRight((a, b) => a + b, 0);
    powers.forEach((power, j) => p.set(i, j, power * inverse));
  });
  return p;
};
