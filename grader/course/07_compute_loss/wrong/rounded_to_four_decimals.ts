// Wrong: The loss is rounded to four decimals.
import type { Matrix } from "../lib/mod.ts";

const SMALLEST = 1e-12;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 0) continue; // only the right class counts
    sum -= yTrue.data[i] * Math.log(Math.max(yPred.data[i], SMALLEST));
  }
  return Number((sum / yTrue.rows).toFixed(4));
}
