// Misconception: The largest probability of all images together is looked for, so every image gets the same answer; each row has a largest entry of its own.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from(
    { length: x.rows },
    () => a2.data.indexOf(a2.data.reduce((m, v) => Math.max(m, v), 0)),
  );
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) if (actual[i] === predicted[i]) right++;
  return right / actual.length;
}
