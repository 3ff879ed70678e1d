// Zoo: The shuffled set is laid out once an epoch, and the batches are views into it.

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
  const net = clone(params);
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(trainSet.x.rows);
    const x = takeRows(trainSet.x, order);
    const y = takeRows(trainSet.y, order);
    for (let start = 0; start < order.length; start += batchSize) {
      const end = Math.min(start + batchSize, order.length);
      learn(net, rowsOf(x, start, end), rowsOf(y, start, end), learningRate);
    }
    history.push(metricsOf(epoch, net, trainSet, testSet));
    onEpoch?.(history[epoch - 1]);
  }
  return { params: net, history };
}

/** A view: it shares the numbers of m. */
function rowsOf(m: Matrix, start: number, end: number): Matrix {
  return new Matrix(end - start, m.cols, m.data.subarray(start * m.cols, end * m.cols));
}

function learn(net: Params, x: Matrix, y: Matrix, rate: number): void {
  const { dW1, db1, dW2, db2 } = backward(net, forward(net, x), x, y);
  const move = (m: Matrix, d: Matrix) => m.data.set(m.data.map((w, i) => w - rate * d.data[i]));
  move(net.W1, dW1);
  move(net.b1, db1);
  move(net.W2, dW2);
  move(net.b2, db2);
}

function clone(params: Params): Params {
  const { W1, b1, W2, b2 } = params;
  const copy = (m: Matrix) => new Matrix(m.rows, m.cols, new Float32Array(m.data));
  return { W1: copy(W1), b1: copy(b1), W2: copy(W2), b2: copy(b2) };
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
