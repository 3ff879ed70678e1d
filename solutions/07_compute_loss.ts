import type { Matrix } from "../lib/mod.ts";

/** A probability below this counts as this: ln 0 would be −∞. */
const SMALLEST = 1e-12;

/**
 * The mean cross-entropy: how surprised the network is by the right answers.
 *
 * Formula: `loss = −1/N · Σᵢ Σⱼ yTrue[i][j] · ln(max(yPred[i][j], 1e-12))`
 *
 * With one-hot labels only the right class of each row counts. A guess of 1/10 for every digit
 * costs ln 10 ≈ 2.303; being certain of the right class costs 0.
 *
 * @param yTrue N×classes, one-hot; not changed
 * @param yPred N×classes, probabilities; not changed
 * @returns the mean over the N rows, in nats: 0 or more
 *
 * @example Half sure of the right class, twice: ln 2
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const yTrue = Matrix.from([[1, 0], [0, 1]]);
 * const yPred = Matrix.from([[0.5, 0.5], [0.5, 0.5]]);
 * assertAlmostEquals(computeLoss(yTrue, yPred), Math.log(2), 1e-6);
 * ```
 */
export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 0) continue; // only the right class counts
    sum -= yTrue.data[i] * Math.log(Math.max(yPred.data[i], SMALLEST));
  }
  return sum / yTrue.rows;
}
