// Zoo: The order comes from sorting the rows by random keys.

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
  const net = structureOf(params, (m) => new Matrix(m.rows, m.cols, m.data.slice()));
  const rows = trainSet.x.rows;
  const history = Array.from({ length: epochs }, (_, i) => {
    const keys = Float64Array.from({ length: rows }, () => random.uniform());
    const order = Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
    while (order.length > 0) {
      const batch = order.splice(0, batchSize);
      const [x, y] = [trainSet.x, trainSet.y].map((m) => takeRows(m, batch));
      const gradients = backward(net, forward(net, x), x, y);
      for (const name of ["W1", "b1", "W2", "b2"] as const) {
        const slope = gradients[`d${name}`].data;
        net[name].data.forEach((value, k, data) => data[k] = value - learningRate * slope[k]);
      }
    }
    const metrics = metricsOf(i + 1, net, trainSet, testSet);
    onEpoch?.(metrics);
    return metrics;
  });
  return { params: net, history };
}

function structureOf(params: Params, f: (m: Matrix) => Matrix): Params {
  return { W1: f(params.W1), b1: f(params.b1), W2: f(params.W2), b2: f(params.b2) };
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
