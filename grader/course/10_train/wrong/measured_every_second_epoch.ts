// Wrong: The metrics are measured in every second epoch and in the last; the others get the last ones again.

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
    const isMeasured = epoch % 2 === 1 || epoch === epochs;
    const metrics = isMeasured
      ? measure(epoch, trained, trainSet, testSet)
      : { ...history[history.length - 1], epoch };
    history.push(metrics);
    onEpoch?.(metrics);
  }
  return { params: trained, history };
}

function copyOf({ W1, b1, W2, b2 }: Params): Params {
  const copy = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.slice());
  return { W1: copy(W1), b1: copy(b1), W2: copy(W2), b2: copy(b2) };
}

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

function likeliest(m: Matrix): Uint8Array {
  const best = new Uint8Array(m.rows);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 1; j < row.length; j++) if (row[j] > row[best[i]]) best[i] = j;
  }
  return best;
}
