import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

/**
 * Backpropagation: the slope of the mean loss along every parameter.
 *
 * Formula, from the loss back to the input:
 * - `dz2 = (a2 − yTrue) / N` (N×10): softmax and cross-entropy together
 * - `dW2 = a1ᵀ·dz2` (128×10), `db2 =` the column sums of `dz2` (1×10)
 * - `dz1 = (dz2·W2ᵀ) ⊙ relu′(z1)` (N×128), with `⊙` entry by entry
 * - `dW1 = xᵀ·dz1` (784×128), `db1 =` the column sums of `dz1` (1×128)
 *
 * @param params the network; not changed
 * @param activations what `forward(params, x)` returned; not changed
 * @param x N×784, the images; not changed
 * @param yTrue N×10, their one-hot labels; not changed
 * @returns each gradient in the shape of its parameter
 *
 * @example One input, one hidden neuron, two classes
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const params = {
 *   W1: Matrix.from([[1]]),
 *   b1: Matrix.from([[0]]),
 *   W2: Matrix.from([[1, -1]]),
 *   b2: Matrix.from([[0, 0]]),
 * };
 * const activations = {
 *   z1: Matrix.from([[2]]),
 *   a1: Matrix.from([[2]]),
 *   z2: Matrix.from([[2, -2]]),
 *   a2: Matrix.from([[0.75, 0.25]]), // rounder numbers than softmax gives
 * };
 * const g = backward(params, activations, Matrix.from([[3]]), Matrix.from([[1, 0]]));
 * assertEquals([g.dW2.toRows(), g.db2.toRows()], [[[-0.5, 0.5]], [[-0.25, 0.25]]]);
 * assertEquals([g.dW1.toRows(), g.db1.toRows()], [[[-1.5]], [[-0.5]]]);
 * ```
 */
export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = activations;
  const n = x.rows;

  const dz2 = new Matrix(n, a2.cols); // N×10
  for (let i = 0; i < dz2.data.length; i++) dz2.data[i] = (a2.data[i] - yTrue.data[i]) / n;
  const dW2 = matmul(a1, dz2, { transposeA: true }); // 128×10
  const db2 = columnSums(dz2); // 1×10

  const da1 = matmul(dz2, params.W2, { transposeB: true }); // N×128
  const dz1 = entryByEntry(da1, reluDerivative(z1)); // N×128
  const dW1 = matmul(x, dz1, { transposeA: true }); // 784×128
  const db1 = columnSums(dz1); // 1×128

  return { dW1, db1, dW2, db2 };
}

/** The product a ⊙ b of each entry with its counterpart. */
function entryByEntry(a: Matrix, b: Matrix): Matrix {
  const product = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) product.data[i] = a.data[i] * b.data[i];
  return product;
}

/** The sum of each column, n×m to 1×m. */
function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 0; j < row.length; j++) sums.data[j] += row[j];
  }
  return sums;
}
