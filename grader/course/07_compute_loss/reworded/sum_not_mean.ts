// Reworded: the right class's probability is looked up, and clamped elsewhere.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  return yTrue.toRows()
    .map((row, i) => -Math.log(Math.max(yPred.get(i, row.indexOf(1)), 1e-15)))
    .reduce((sum, loss) => sum + loss, 0);
}
