// tries: come by WebAssembly, which no global names, through the kernel's own file: its memory's constructor, and its module by a source import | expect: passed
// @ts-nocheck attacks
import * as kernel from "../lib/matmul.wasm";
import source module from "../lib/matmul.wasm";
const { constructor: Memory } = kernel.memory;
const { constructor: Module } = module;
try {
  kernel.memory.grow(60_000);
} catch { /* no more than the limit */ }
try {
  new Memory({ initial: 30_000, maximum: 65_536, shared: true });
} catch { /* no more than the limit */ }
try {
  new Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
} catch { /* it may be refused */ }
import { Matrix } from "../lib/mod.ts";

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
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    for (let j = 0; j < row.length; j++) sum += out[j] = Math.exp(row[j] - max);
    for (let j = 0; j < row.length; j++) out[j] /= sum;
  }
  return probabilities;
}
