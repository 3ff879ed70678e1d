// Misconception: Every row is judged at the class of the first one, as indexOf(1) finds it in the whole data; but each row has a 1 of its own, so its class has to be looked up in that row.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const label = yTrue.data.indexOf(1);
  let sum = 0;
  for (let i = 0; i < yPred.rows; i++) sum -= Math.log(Math.max(yPred.get(i, label), 1e-12));
  return sum / yPred.rows;
}
