// Misconception: The share of wrongly classified images is returned, but that only jumps when a guess flips and has no slope to follow; the loss has to see how sure each guess was.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let wrong = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    if (argmax(yTrue.row(i)) !== argmax(yPred.row(i))) wrong++;
  }
  return wrong / yTrue.rows;
}

function argmax(row: Float32Array): number {
  return row.indexOf(Math.max(...row));
}
