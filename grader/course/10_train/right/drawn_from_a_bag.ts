// Zoo: Rows are drawn at random from a bag until it is empty, and the epochs are a recursion.

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

  const epochsFrom = (epoch: number, net: Params, history: EpochMetrics[]): typeof history => {
    if (epoch > epochs) return history;
    const bag = Array.from({ length: trainSet.x.rows }, (_, i) => i);
    while (bag.length > 0) {
      const rows: number[] = [];
      while (rows.length < batchSize && bag.length > 0) {
        const drawn = Math.floor(random.uniform() * bag.length);
        rows.push(bag[drawn]);
        bag[drawn] = bag[bag.length - 1];
        bag.pop();
      }
      const [x, y] = [takeRows(trainSet.x, rows), takeRows(trainSet.y, rows)];
      const gradients = backward(net, forward(net, x), x, y);
      subtract(net.W1, gradients.dW1, learningRate);
      subtract(net.b1, gradients.db1, learningRate);
      subtract(net.W2, gradients.dW2, learningRate);
      subtract(net.b2, gradients.db2, learningRate);
    }
    const metrics = metricsOf(epoch, net, trainSet, testSet);
    onEpoch?.(metrics);
    return epochsFrom(epoch + 1, net, [...history, metrics]);
  };

  const trained: Params = {
    W1: copyOf(params.W1),
    b1: copyOf(params.b1),
    W2: copyOf(params.W2),
    b2: copyOf(params.b2),
  };
  const history = epochsFrom(1, trained, []);
  return { params: trained, history };
}

const copyOf = (m: Matrix): Matrix => new Matrix(m.rows, m.cols, Float32Array.from(m.data));

function subtract(m: Matrix, slope: Matrix, rate: number): void {
  for (let i = m.data.length - 1; i >= 0; i--) m.data[i] += -rate * slope.data[i];
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
