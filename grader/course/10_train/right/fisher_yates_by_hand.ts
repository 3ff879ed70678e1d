// Zoo: The order is shuffled by hand from even draws, going on from the order of the epoch before.

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
  let net = params;
  const order = Array.from({ length: trainSet.x.rows }, (_, i) => i);
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, () => random.uniform());
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.slice(start, start + batchSize);
      net = stepped(net, takeRows(trainSet.x, rows), takeRows(trainSet.y, rows), learningRate);
    }
    const metrics = metricsOf(epoch, net, trainSet, testSet);
    history.push(metrics);
    onEpoch?.({ ...metrics });
  }
  return { params: net, history };
}

function shuffle(order: number[], uniform: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** New parameters, the old ones left as they are. */
function stepped(net: Params, x: Matrix, y: Matrix, rate: number): Params {
  const { dW1, db1, dW2, db2 } = backward(net, forward(net, x), x, y);
  const minus = (m: Matrix, d: Matrix) =>
    new Matrix(m.rows, m.cols, m.data.map((value, i) => value - rate * d.data[i]));
  return {
    W1: minus(net.W1, dW1),
    b1: minus(net.b1, db1),
    W2: minus(net.W2, dW2),
    b2: minus(net.b2, db2),
  };
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
