import {
  type EpochMetrics,
  type Gradients,
  type LabelledSet,
  Matrix,
  type Params,
  takeRows,
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
  const { epochs, batchSize, learningRate, random, onEpoch } = options;
  const trained = copyOf(params);
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(trainSet.x.rows);
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.subarray(start, start + batchSize);
      const x = takeRows(trainSet.x, batch);
      const y = takeRows(trainSet.y, batch);
      const gradients = backward(trained, forward(trained, x), x, y);
      descend(trained, gradients, learningRate);
    }
    const metrics = measure(epoch, trained, trainSet, testSet);
    history.push(metrics);
    onEpoch?.(metrics);
  }
  return { params: trained, history };
}

function copyOf({ W1, b1, W2, b2 }: Params): Params {
  const copy = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.slice());
  return { W1: copy(W1), b1: copy(b1), W2: copy(W2), b2: copy(b2) };
}

/** One step against the gradients, in place. */
function descend(params: Params, gradients: Gradients, learningRate: number): void {
  step(params.W1, gradients.dW1, learningRate);
  step(params.b1, gradients.db1, learningRate);
  step(params.W2, gradients.dW2, learningRate);
  step(params.b2, gradients.db2, learningRate);
}

function step(weights: Matrix, gradient: Matrix, learningRate: number): void {
  const [w, dw] = [weights.data, gradient.data];
  for (let i = 0; i < w.length; i++) w[i] -= learningRate * dw[i];
}

function measure(epoch: number, params: Params, trainSet: LabelledSet, testSet: LabelledSet) {
  const [trainLoss, trainAccuracy] = lossAndAccuracy(params, trainSet);
  const [testLoss, testAccuracy] = lossAndAccuracy(params, testSet);
  return { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
}

function lossAndAccuracy(params: Params, { x, y }: LabelledSet): [number, number] {
  const { a2 } = forward(params, x); // once for both
  return [computeLoss(y, a2), accuracy(likeliest(y), likeliest(a2))];
}

/** The column of the largest entry of each row. */
function likeliest(m: Matrix): Uint8Array {
  const best = new Uint8Array(m.rows);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 1; j < row.length; j++) if (row[j] > row[best[i]]) best[i] = j;
  }
  return best;
}
