// Misconception: The parameters of the epoch with the best test result are returned; the test set must not choose anything: return the parameters of the last epoch.

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

const NAMES = ["W1", "b1", "W2", "b2"] as const;

function cloned(p: Params): Params {
  const c = (m: Matrix) => new Matrix(m.rows, m.cols, Float32Array.from(m.data));
  return { W1: c(p.W1), b1: c(p.b1), W2: c(p.W2), b2: c(p.b2) };
}

function argmaxRows(m: Matrix): number[] {
  return Array.from({ length: m.rows }, (_, i) => {
    const row = m.row(i);
    return row.indexOf(Math.max(...row));
  });
}

function evaluate(p: Params, set: LabelledSet): [loss: number, accuracy: number] {
  const { a2 } = forward(p, set.x);
  return [computeLoss(set.y, a2), accuracy(argmaxRows(set.y), argmaxRows(a2))];
}

export function train(
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): { params: Params; history: EpochMetrics[] } {
  const { epochs, batchSize, learningRate, random, onEpoch } = options;
  const n = trainSet.x.rows;
  const net = cloned(params);
  const history: EpochMetrics[] = [];
  let [best, bestLoss] = [net, Infinity];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(n);
    for (let from = 0; from < n; from += batchSize) {
      const rows = order.slice(from, from + batchSize);
      const x = takeRows(trainSet.x, rows);
      const y = takeRows(trainSet.y, rows);
      const grads = backward(net, forward(net, x), x, y);
      for (const name of NAMES) {
        const [w, g] = [net[name].data, grads[`d${name}`].data];
        for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
      }
    }
    const [trainLoss, trainAccuracy] = evaluate(net, trainSet);
    const [testLoss, testAccuracy] = evaluate(net, testSet);
    const metrics = { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
    history.push(metrics);
    onEpoch?.(metrics);
    if (testLoss < bestLoss) [best, bestLoss] = [cloned(net), testLoss];
  }
  return { params: best, history };
}
