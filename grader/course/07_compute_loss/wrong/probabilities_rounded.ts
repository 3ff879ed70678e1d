// Wrong: The probabilities are rounded to whole percent before the logarithm.
import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 0) continue;
    const percent = Math.round(yPred.data[i] * 100);
    sum -= Math.log(Math.max(percent / 100, 1e-12));
  }
  return sum / yTrue.rows;
}
