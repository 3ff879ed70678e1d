// Zoo: There are as many batches as are needed, and all are about as large.

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
  const copy = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.slice());
  const net = {
    W1: copy(params.W1),
    b1: copy(params.b1),
    W2: copy(params.W2),
    b2: copy(params.b2),
  };
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const order = options.random.permutation(trainSet.x.rows);
    const count = Math.ceil(order.length / options.batchSize);
    for (let b = 0; b < count; b++) {
      const batch = order.slice(
        Math.floor(b * order.length / count),
        Math.floor((b + 1) * order.length / count),
      );
      const x = takeRows(trainSet.x, batch), y = takeRows(trainSet.y, batch);
      const g = backward(net, forward(net, x), x, y);
      for (const [w, d] of [[net.W1, g.dW1], [net.b1, g.db1], [net.W2, g.dW2], [net.b2, g.db2]]) {
        d.data.forEach((v, i) => w.data[i] -= options.learningRate * v);
      }
    }
    const labels = (m: Matrix) => m.toRows().map((r) => r.indexOf(1));
    const [a, b] = [trainSet, testSet].map((s) => ({
      loss: computeLoss(s.y, forward(net, s.x).a2),
      acc: accuracy(labels(s.y), predict(net, s.x)),
    }));
    history.push({
      epoch,
      trainLoss: a.loss,
      trainAccuracy: a.acc,
      testLoss: b.loss,
      testAccuracy: b.acc,
    });
    options.onEpoch?.(history.at(-1)!);
  }
  return { params: net, history };
}
