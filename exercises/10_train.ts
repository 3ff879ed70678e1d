import {
  type EpochMetrics,
  type Gradients,
  type LabelledSet,
  Matrix,
  type Params,
  takeRows,
  todo,
  type TrainOptions,
} from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
import { backward } from "./08_backward.ts";
import { accuracy } from "./09_predict.ts";

/**
 * Mini-batch stochastic gradient descent.
 *
 * Each epoch takes the training rows in a new random order, any order as likely as any other, cuts
 * them into batches, and after each batch moves every parameter a little against its gradient. Then
 * it measures the network on the whole of both sets.
 *
 * Formula: `W ← W − learningRate · dW`, for each of W1, b1, W2 and b2
 *
 * @param params where training starts; not changed
 * @param trainSet what to learn from; not changed
 * @param testSet what to measure on, but never to learn from; not changed
 * @param options epochs (at least 1), batchSize (from 1 to the number of training rows),
 * learningRate, random and onEpoch. A last batch that is not full may be dropped or used.
 * @returns the trained parameters, and the metrics of each epoch in order
 *
 * @example One image, one step: with learning rate 0 nothing moves
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix, Random } from "../lib/mod.ts";
 * const start = {
 *   W1: Matrix.from([[1]]),
 *   b1: Matrix.from([[0]]),
 *   W2: Matrix.from([[1, 1]]),
 *   b2: Matrix.from([[0, 0]]),
 * };
 * const set = { x: Matrix.from([[2]]), y: Matrix.from([[1, 0]]) };
 * const options = { epochs: 1, batchSize: 1, learningRate: 0, random: new Random(1) };
 * const { params, history } = train(start, set, set, options);
 * assertEquals(params, start);
 * assertEquals(history.map((m) => m.epoch), [1]);
 * ```
 */
export function train(
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): { params: Params; history: EpochMetrics[] } {
  todo("train");
}
