// Zoo: Of equal probabilities the last one is taken, and accuracy is one minus the share of mistakes.

import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function predict(params: Params, x: Matrix): Uint8Array {
  const rows = forward(params, x).a2.toRows();
  return new Uint8Array(rows.map((row) => row.lastIndexOf(Math.max(...row))));
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let mistakes = 0;
  for (let i = 0; i < predicted.length; i++) mistakes += Number(actual[i] !== predicted[i]);
  return 1 - mistakes / predicted.length;
}
