// Zoo: The logarithm of the sum is taken away from the logits themselves, as scipy documents it.

import { Matrix } from "../lib/mod.ts";

function logSumExp(row: number[]): number {
  const max = Math.max(...row);
  return max + Math.log(row.reduce((sum, v) => sum + Math.exp(v - max), 0));
}

export function softmax(x: Matrix): Matrix {
  return Matrix.from(
    x.toRows().map((row) => {
      const lse = logSumExp(row);
      return row.map((v) => Math.exp(v - lse));
    }),
  );
}
