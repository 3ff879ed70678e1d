// Zoo: The surprise is measured in bits and converted to nats at the end.

import type { Matrix } from "../lib/mod.ts";

const NATS_PER_BIT = Math.LN2;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const bits = yTrue.data.reduce(
    (sum, t, i) => sum + t * Math.log2(1 / Math.max(yPred.data[i], 1e-12)),
    0,
  );
  return (bits / yTrue.rows) * NATS_PER_BIT;
}
