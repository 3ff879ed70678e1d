import { type Activations, matmul, type Matrix, type Params, todo } from "../lib/mod.ts";
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
  todo("forward");
}
