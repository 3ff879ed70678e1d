// Zoo: The probabilities of 16 images are multiplied before the logarithm is taken.

import type { Matrix } from "../lib/mod.ts";
export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let logs = 0, product = 1, count = 0;
  const { rows: n, cols } = yTrue;
  for (let i = 0; i < n; ++i) {
    let p = 0;
    for (let j = 0; j < cols; ++j) p += yTrue.data[i * cols + j] * yPred.data[i * cols + j];
    product *= Math.max(p, 1e-12);
    if (++count % 16 === 0) logs += Math.log(product), product = 1;
  }
  return Math.abs((logs + Math.log(product)) / n);
}
