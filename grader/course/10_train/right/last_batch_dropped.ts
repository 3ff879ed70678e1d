// Zoo: A last batch that is not full is dropped.

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
  const net = clone(params);
  const batches = Math.floor(trainSet.x.rows / batchSize);
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(trainSet.x.rows);
    for (let b = 0; b < batches; b++) {
      const rows = order.slice(b * batchSize, (b + 1) * batchSize);
      const [x, y] = [takeRows(trainSet.x, rows), takeRows(trainSet.y, rows)];
      const slope = backward(net, forward(net, x), x, y);
      const pairs = [
        [net.W1, slope.dW1],
        [net.b1, slope.db1],
        [net.W2, slope.dW2],
        [net.b2, slope.db2],
      ];
      for (const [{ data }, { data: d }] of pairs) {
        for (let i = 0; i < data.length; i++) data[i] -= learningRate * d[i];
      }
    }
    const metrics: EpochMetrics = {
      epoch,
      trainLoss: computeLoss(trainSet.y, forward(net, trainSet.x).a2),
      trainAccuracy: accuracy(digits(trainSet.y), predict(net, trainSet.x)),
      testLoss: computeLoss(testSet.y, forward(net, testSet.x).a2),
      testAccuracy: accuracy(digits(testSet.y), predict(net, testSet.x)),
    };
    history.push(metrics);
    options.onEpoch?.(metrics);
  }
  return { params: net, history };
}

function clone(params: Params): Params {
  const copies = Object.entries(params).map(([name, m]) => {
    return [name, new Matrix(m.rows, m.cols, m.data.slice())];
  });
  return Object.fromEntries(copies) as Params;
}

function digits(oneHot: Matrix): Uint8Array {
  return Uint8Array.from({ length: oneHot.rows }, (_, i) => oneHot.row(i).indexOf(1));
}
