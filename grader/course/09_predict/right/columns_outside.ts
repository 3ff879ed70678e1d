// Zoo: The classes are the outer loop, and each row's best so far is kept beside.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

/** The likeliest class of each row, found class by class. */
function argmax(scores: Matrix): Uint8Array {
  const best = new Float32Array(scores.rows).fill(-Infinity);
  const where = new Uint8Array(scores.rows);
  for (let j = 0; j < scores.cols; j++) {
    for (let i = 0; i < scores.rows; i++) {
      if (scores.get(i, j) <= best[i]) continue;
      best[i] = scores.get(i, j);
      where[i] = j;
    }
  }
  return where;
}

function predict(params: Params, x: Matrix): Uint8Array {
  return argmax(forward(params, x).a2);
}

function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const share = 1 / actual.length;
  let sum = 0;
  for (let i = actual.length; i-- > 0;) if (actual[i] === predicted[i]) sum += share;
  return Math.min(1, sum);
}

export { accuracy, argmax, predict };
