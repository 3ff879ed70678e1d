// Misconception: An epoch learns from its first batch alone, as when slice is given a length where it takes an end; an epoch goes over the whole training set, batch after batch, from start to start + batchSize.

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
  const { W1, b1, W2, b2 } = params;
  const net = { W1: copy(W1), b1: copy(b1), W2: copy(W2), b2: copy(b2) };
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(trainSet.x.rows);
    const batch = order.subarray(0, batchSize);
    const x = takeRows(trainSet.x, batch);
    const y = takeRows(trainSet.y, batch);
    const { dW1, db1, dW2, db2 } = backward(net, forward(net, x), x, y);
    step(net.W1, dW1, learningRate);
    step(net.b1, db1, learningRate);
    step(net.W2, dW2, learningRate);
    step(net.b2, db2, learningRate);
    const [trainLoss, trainAccuracy] = measure(net, trainSet);
    const [testLoss, testAccuracy] = measure(net, testSet);
    const metrics = { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
    history.push(metrics);
    onEpoch?.(metrics);
  }
  return { params: net, history };
}

function copy(m: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.slice());
}

function step(weights: Matrix, gradient: Matrix, rate: number): void {
  for (let i = 0; i < weights.data.length; i++) weights.data[i] -= rate * gradient.data[i];
}

function measure(net: Params, { x, y }: LabelledSet): [number, number] {
  const labels = y.toRows().map((row) => row.indexOf(1));
  return [computeLoss(y, forward(net, x).a2), accuracy(labels, predict(net, x))];
}
