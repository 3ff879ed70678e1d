// Zoo: Each epoch shuffles what the one before has left, and measures it in that order.

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
import { accuracy } from "./09_predict.ts";
export function train(
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): { params: Params; history: EpochMetrics[] } {
  const all = (m: Matrix) => takeRows(m, Array.from({ length: m.rows }, (_, i) => i));
  let { W1, b1, W2, b2 } = {
    W1: all(params.W1),
    b1: all(params.b1),
    W2: all(params.W2),
    b2: all(params.b2),
  };
  let data = trainSet;
  const sgd = (w: Matrix, d: Matrix) => {
    const out = all(w);
    for (const i of out.data.keys()) out.data[i] += -options.learningRate * d.data[i];
    return out;
  };
  const digits = (m: Matrix) =>
    Int32Array.from({ length: m.rows }, (_, i) => m.row(i).indexOf(Math.max(...m.row(i))));
  const run = (epoch: number): EpochMetrics[] => {
    if (epoch > options.epochs) return [];
    const order = options.random.permutation(data.x.rows);
    data = { x: takeRows(data.x, order), y: takeRows(data.y, order) };
    let from = 0;
    while (from + options.batchSize <= data.x.rows) {
      const cut = (m: Matrix) =>
        new Matrix(
          options.batchSize,
          m.cols,
          m.data.subarray(from * m.cols, (from + options.batchSize) * m.cols),
        );
      const x = cut(data.x), y = cut(data.y);
      const { dW1, db1, dW2, db2 } = backward(
        { W1, b1, W2, b2 },
        forward({ W1, b1, W2, b2 }, x),
        x,
        y,
      );
      [W1, b1, W2, b2] = [sgd(W1, dW1), sgd(b1, db1), sgd(W2, dW2), sgd(b2, db2)];
      from += options.batchSize;
    }
    // measured on the shuffled set, which is the same set
    const train = forward({ W1, b1, W2, b2 }, data.x).a2,
      test = forward({ W1, b1, W2, b2 }, testSet.x).a2;
    const metrics = {
      epoch,
      trainLoss: computeLoss(data.y, train),
      trainAccuracy: accuracy(digits(data.y), digits(train)),
      testLoss: computeLoss(testSet.y, test),
      testAccuracy: accuracy(digits(testSet.y), digits(test)),
    };
    if (typeof options.onEpoch === "function") options.onEpoch(metrics);
    return [metrics].concat(run(epoch + 1));
  };
  const history = run(1);
  return { params: { W1, b1, W2, b2 }, history };
}
