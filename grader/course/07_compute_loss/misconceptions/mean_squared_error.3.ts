// Misconception: The squared differences are averaged, which is the loss for numbers on a scale; for probabilities of classes it is the logarithm of the right class that counts.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.data.length; i++) total += (yTrue.data[i] - yPred.data[i]) ** 2;
  return total / yTrue.data.length;
}
