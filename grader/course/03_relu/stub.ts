import { Matrix, todo } from "../lib/mod.ts";

/**
 * The rectified linear unit: lets positive numbers through, and turns the others into 0.
 *
 * Formula: `relu(x) = max(0, x)`, entry by entry
 *
 * @param x any shape; not changed
 * @returns the same shape
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * assertEquals(relu(Matrix.from([[-2, 3]])).toRows(), [[0, 3]]);
 * ```
 */
export function relu(x: Matrix): Matrix {
  todo("relu");
}

/**
 * The slope of ReLU: 1 where the input was positive, 0 where it was not.
 *
 * Formula: `relu′(x) = 1` where `x > 0`, and 0 elsewhere
 *
 * @param x any shape, the input that ReLU was given; not changed
 * @returns the same shape
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * assertEquals(reluDerivative(Matrix.from([[-2, 3]])).toRows(), [[0, 1]]);
 * ```
 */
export function reluDerivative(x: Matrix): Matrix {
  todo("reluDerivative");
}
