// Misconception: reduce is called without a starting value, so the first probability is taken for the sum so far; the sum starts at 0, which is the second argument of reduce.
import type { Matrix } from "../lib/mod.ts";

const SMALLEST = 1e-12;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const sum = yPred.data.reduce((sum, p, i) =>
    sum - yTrue.data[i] * Math.log(Math.max(p, SMALLEST))
  );
  return sum / yTrue.rows;
}
