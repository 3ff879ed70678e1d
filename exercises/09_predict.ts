import { type Matrix, type Params, todo } from "../lib/mod.ts";
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
  todo("predict");
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
  todo("accuracy");
}
