import { Matrix, todo } from "../lib/mod.ts";

/**
 * Turns each row of logits into probabilities: positive, and adding up to one.
 *
 * Formula: `softmax(x)[i][j] = exp(x[i][j] − m) / Σₖ exp(x[i][k] − m)` with `m` the largest entry
 * of row `i`. Subtracting `m` does not change the result, and keeps `exp` from becoming infinite.
 *
 * @param x N×classes, any finite numbers; not changed
 * @returns N×classes
 *
 * @example Logits 0 and ln 3 become 1/4 and 3/4
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const [row] = softmax(Matrix.from([[0, Math.log(3)]])).toRows();
 * assertAlmostEquals(row[0], 0.25, 1e-6);
 * assertAlmostEquals(row[1], 0.75, 1e-6);
 * ```
 */
export function softmax(x: Matrix): Matrix {
  todo("softmax");
}
