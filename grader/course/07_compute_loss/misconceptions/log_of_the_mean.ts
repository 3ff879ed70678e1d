// Misconception: The probabilities are averaged first and the logarithm is taken once at the end, which hides one confident mistake among many good guesses; each row needs its own logarithm.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    total += yTrue.data[i] * yPred.data[i];
  }
  const mean = total / yTrue.rows;
  return -Math.log(Math.max(mean, 1e-12));
}
