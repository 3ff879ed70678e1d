// Zoo: A generator yields the metrics of each epoch, and the history is what it yielded.

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

type Trained = { params: Params; history: EpochMetrics[] };

const train = (
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): Trained => {
  const net: Params = { ...params };
  const history = [];
  for (const metrics of run(net, trainSet, testSet, options)) {
    history.push(metrics);
    options.onEpoch?.(metrics);
  }
  return { params: net, history };
};

function* run(
  net: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  { epochs, batchSize, learningRate, random }: TrainOptions,
): Generator<EpochMetrics> {
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    const queue = Array.from(random.permutation(trainSet.x.rows)).reverse();
    for (let used = 0; used < queue.length; used += batchSize) {
      const rows = queue.slice(used, used + batchSize);
      const x = takeRows(trainSet.x, rows);
      const y = takeRows(trainSet.y, rows);
      const slope = backward(net, forward(net, x), x, y);
      Object.assign(net, {
        W1: moved(net.W1, slope.dW1, learningRate),
        b1: moved(net.b1, slope.db1, learningRate),
        W2: moved(net.W2, slope.dW2, learningRate),
        b2: moved(net.b2, slope.db2, learningRate),
      });
    }
    yield metricsOf(epoch, net, trainSet, testSet);
  }
}

/** A new matrix, one step down the slope. */
function moved(m: Matrix, slope: Matrix, rate: number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value - rate * slope.data[i]));
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

export { run, train, train as default };
