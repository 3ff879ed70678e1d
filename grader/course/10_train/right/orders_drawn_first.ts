// Zoo: The orders of all epochs are drawn before the first one begins.

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
  const { epochs, batchSize, learningRate, random } = options;
  const orders = Array.from({ length: epochs }, () => random.permutation(trainSet.x.rows));
  const net = copy(params);
  const history = orders.map((order, index) => {
    for (const [x, y] of batches(trainSet, order, batchSize)) {
      const { dW1, db1, dW2, db2 } = backward(net, forward(net, x), x, y);
      descend(net.W2, dW2, learningRate);
      descend(net.b2, db2, learningRate);
      descend(net.W1, dW1, learningRate);
      descend(net.b1, db1, learningRate);
    }
    const metrics = metricsOf(index + 1, net, trainSet, testSet);
    if (options.onEpoch) options.onEpoch(metrics);
    return metrics;
  });
  return { params: net, history };
}

function* batches(set: LabelledSet, order: Uint32Array, size: number): Generator<[Matrix, Matrix]> {
  for (let start = 0; start < order.length; start += size) {
    const rows = order.subarray(start, Math.min(start + size, order.length));
    yield [takeRows(set.x, rows), takeRows(set.y, rows)];
  }
}

function descend(m: Matrix, slope: Matrix, rate: number): void {
  for (let r = 0; r < m.rows; r++) {
    for (let c = 0; c < m.cols; c++) m.set(r, c, m.get(r, c) - rate * slope.get(r, c));
  }
}

function copy({ W1, b1, W2, b2 }: Params): Params {
  const [c1, c2, c3, c4] = [W1, b1, W2, b2].map((m) => Matrix.from(m.toRows()));
  return { W1: c1, b1: c2, W2: c3, b2: c4 };
}

function metricsOf(epoch: number, net: Params, trainSet: LabelledSet, testSet: LabelledSet) {
  const [trainLoss, trainAccuracy] = quality(net, trainSet);
  const [testLoss, testAccuracy] = quality(net, testSet);
  return { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
}

function quality(net: Params, { x, y }: LabelledSet): [number, number] {
  const labels = Array.from({ length: y.rows }, (_, i) => y.row(i).indexOf(1));
  return [computeLoss(y, forward(net, x).a2), accuracy(labels, predict(net, x))];
}
