import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
  todo,
} from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

/**
 * Runs N images through a network of any depth, and keeps what each layer computed.
 *
 * Formula, for the layers l = 1 … L, with `a₀ = x`, where layer l is `layers[l - 1]`:
 * - `zₗ = aₗ₋₁·Wₗ + bₗ`
 * - `aₗ = relu(zₗ)`, in the last layer `a_L = softmax(z_L)`
 *
 * @param layers at least one; not changed
 * @param x N×inputs, one image per row; not changed
 * @returns z and a of each layer, in the order of the layers
 *
 * @example Two layers of one neuron, and two classes
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const layers = [
 *   { W: Matrix.from([[2]]), b: Matrix.from([[-1]]) },
 *   { W: Matrix.from([[3]]), b: Matrix.from([[1]]) },
 *   { W: Matrix.from([[1, 1]]), b: Matrix.from([[0, 0]]) },
 * ];
 * const [first, second, last] = forwardLayers(layers, Matrix.from([[1]]));
 * assertEquals([first.z.toRows(), first.a.toRows()], [[[1]], [[1]]]);
 * assertEquals([second.z.toRows(), second.a.toRows()], [[[4]], [[4]]]);
 * assertEquals([last.z.toRows(), last.a.toRows()], [[[4, 4]], [[0.5, 0.5]]]);
 * ```
 */
export function forwardLayers(layers: Layer[], x: Matrix): LayerActivations[] {
  todo("forwardLayers");
}

/**
 * Backpropagation through a network of any depth: the slope of the mean loss along every parameter.
 *
 * Formula, from the last layer L back to the first, with `a₀ = x`:
 * - `dz_L = (a_L − yTrue) / N`: softmax and cross-entropy together
 * - `dWₗ = aₗ₋₁ᵀ·dzₗ`, `dbₗ =` the column sums of `dzₗ`
 * - `dzₗ₋₁ = (dzₗ·Wₗᵀ) ⊙ relu′(zₗ₋₁)`, for `l > 1`, with `⊙` entry by entry
 *
 * @param layers the network; not changed
 * @param activations what `forwardLayers(layers, x)` returned; not changed
 * @param x N×inputs, the images; not changed
 * @param yTrue N×classes, their one-hot labels; not changed
 * @returns dW and db of each layer, in the order of the layers
 *
 * @example Two layers of one neuron, and two classes
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const layers = [
 *   { W: Matrix.from([[2]]), b: Matrix.from([[-1]]) },
 *   { W: Matrix.from([[3]]), b: Matrix.from([[1]]) },
 *   { W: Matrix.from([[1, -1]]), b: Matrix.from([[0, 0]]) },
 * ];
 * const activations = [
 *   { z: Matrix.from([[1]]), a: Matrix.from([[1]]) },
 *   { z: Matrix.from([[4]]), a: Matrix.from([[4]]) },
 *   { z: Matrix.from([[4, -4]]), a: Matrix.from([[0.75, 0.25]]) }, // rounder than softmax's
 * ];
 * const [first, second, last] = backwardLayers(
 *   layers,
 *   activations,
 *   Matrix.from([[1]]),
 *   Matrix.from([[1, 0]]),
 * );
 * assertEquals([last.dW.toRows(), last.db.toRows()], [[[-1, 1]], [[-0.25, 0.25]]]);
 * assertEquals([second.dW.toRows(), second.db.toRows()], [[[-0.5]], [[-0.5]]]);
 * assertEquals([first.dW.toRows(), first.db.toRows()], [[[-1.5]], [[-1.5]]]);
 * ```
 */
export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  todo("backwardLayers");
}
