// Misconception: The mean is halved, as that of a squared error often is to get rid of a 2 in its slope; but cross-entropy has no such 2: divide by the number of rows alone.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let k = 0; k < yTrue.data.length; k++) {
    if (yTrue.data[k] === 1) sum -= Math.log(Math.max(yPred.data[k], 1e-12));
  }
  return sum / (2 * yTrue.rows);
}
