// Zoo: The Kullback-Leibler divergence, which is the cross-entropy where labels are one-hot.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const relEntr = (y: number, p: number) => y > 0 ? y * (Math.log(y) - Math.log(p)) : 0;
  let kl = 0;
  yTrue.data.forEach((y, k) => kl += relEntr(y, yPred.data[k] > 1e-12 ? yPred.data[k] : 1e-12));
  return kl / yTrue.rows;
}
