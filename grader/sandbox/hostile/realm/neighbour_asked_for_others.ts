// tries: have the neighbour's question name other modules and functions, this exercise's own among them | expect: passed | exercise=09_predict
// @ts-nocheck attacks
const write = JSON.stringify;
let asked;
JSON.stringify = (head) => write(head && head.fn && head.module && asked ? { ...head, ...asked } : head);
function tryOthers() {
  const others = [["09_predict", "predict"], ["10_train", "train"], ["__proto__", "constructor"], ["06_forward", "default"]];
  for (const [module, fn] of others) {
    asked = { module, fn, args: [] };
    try { forward({}, {}); } catch { /* there is none */ }
    asked = undefined;
  }
}
import type { Matrix, Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

/**
 * The digit that the network thinks is most likely, for each image.
 *
 * Formula: `predict(x)[i] = argmaxⱼ a2[i][j]`
 *
 * @param params the network; not changed
 * @param x N×784, one normalised image per row; not changed
 * @returns N class numbers
 *
 * @example One input, one hidden neuron: class 1 has the larger weight
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const params = {
 *   W1: Matrix.from([[1]]),
 *   b1: Matrix.from([[0]]),
 *   W2: Matrix.from([[1, 2]]),
 *   b2: Matrix.from([[0.5, 0]]),
 * };
 * assertEquals(predict(params, Matrix.from([[3], [0]])), new Uint8Array([1, 0]));
 * ```
 */
export function predict(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  const best = new Uint8Array(a2.rows);
  for (let i = 0; i < a2.rows; i++) {
    const row = a2.row(i);
    for (let j = 1; j < row.length; j++) if (row[j] > row[best[i]]) best[i] = j;
  }
  return best;
}

/**
 * The fraction of predictions that are right.
 *
 * Formula: `accuracy = (the number of i with predicted[i] = actual[i]) / N`
 *
 * @param actual N class numbers
 * @param predicted N class numbers
 * @returns a number from 0 to 1
 *
 * @example Three of four
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(accuracy([7, 2, 1, 0], [7, 2, 1, 6]), 0.75);
 * ```
 */
export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) {
    if (predicted[i] === actual[i]) right++;
  }
  return right / actual.length;
}
tryOthers();
