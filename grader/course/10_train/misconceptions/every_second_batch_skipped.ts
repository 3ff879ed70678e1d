// Misconception: Every second batch is skipped, as when splice cuts a batch out of the order while the start moves on as well; but each row belongs to one batch of the epoch: slice leaves the order as it is.

import {
  type EpochMetrics,
  type LabelledSet,
  Matrix,
  type Params,
  takeRows,
  type TrainOptions,
} from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
import { backward } from "./08_backward.ts";
import { accuracy, predict } from "./09_predict.ts";

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
    const order = Array.from(random.permutation(trainSet.x.rows));
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.splice(start, batchSize);
      const x = takeRows(trainSet.x, batch);
      const y = takeRows(trainSet.y, batch);
      const g = backward(trained, forward(trained, x), x, y);
      step(trained.W1, g.dW1, learningRate);
      step(trained.b1, g.db1, learningRate);
      step(trained.W2, g.dW2, learningRate);
      step(trained.b2, g.db2, learningRate);
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

function step(weights: Matrix, gradient: Matrix, learningRate: number): void {
  weights.data.forEach((w, i) => weights.data[i] = w - learningRate * gradient.data[i]);
}

function measure(epoch: number, params: Params, trainSet: LabelledSet, testSet: LabelledSet) {
  const [trainLoss, trainAccuracy] = lossAndAccuracy(params, trainSet);
  const [testLoss, testAccuracy] = lossAndAccuracy(params, testSet);
  return { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
}

function lossAndAccuracy(params: Params, { x, y }: LabelledSet): [number, number] {
  const labels = y.toRows().map((row) => row.indexOf(1));
  return [computeLoss(y, forward(params, x).a2), accuracy(labels, predict(params, x))];
}
