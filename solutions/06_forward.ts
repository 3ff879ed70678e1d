import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

/**
 * Runs N images through the network, and keeps what each layer computed.
 *
 * Formula:
 * - `z1 = x·W1 + b1` (N×128), `a1 = relu(z1)`
 * - `z2 = a1·W2 + b2` (N×10), `a2 = softmax(z2)`
 *
 * The bias row is added to every row of the product.
 *
 * @param params the network; not changed
 * @param x N×784, one normalised image per row; not changed
 * @returns z1 and a1 (N×128), z2 and a2 (N×10)
 * @throws {RangeError} when the columns of `x` are not the rows of `W1`
 *
 * @example One input, one hidden neuron, two classes
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const params = {
 *   W1: Matrix.from([[2]]),
 *   b1: Matrix.from([[-1]]),
 *   W2: Matrix.from([[1, 1]]),
 *   b2: Matrix.from([[0, 0]]),
 * };
 * const { z1, a1, z2, a2 } = forward(params, Matrix.from([[3]]));
 * assertEquals([z1.toRows(), a1.toRows()], [[[5]], [[5]]]);
 * assertEquals([z2.toRows(), a2.toRows()], [[[5, 5]], [[0.5, 0.5]]]);
 * ```
 */
export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(matmul(a1, params.W2), params.b2); // N×10
  const a2 = softmax(z2); // N×10
  return { z1, a1, z2, a2 };
}

/** Adds the 1×m bias to each row of the n×m product, in place. */
function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[j];
  }
  return product;
}
