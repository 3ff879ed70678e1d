// Misconception: The surprise is measured at the class the network thinks likeliest, so a confident mistake costs nothing; it has to be measured at the right class.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    const likeliest = Math.max(...yPred.row(i));
    total -= Math.log(Math.max(likeliest, 1e-12));
  }
  return total / yTrue.rows;
}
