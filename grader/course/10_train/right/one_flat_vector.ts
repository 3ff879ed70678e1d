// Zoo: All parameters are views into one flat vector, which each step changes in one loop.

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
  const { net, flat } = flattened(params);
  const history: EpochMetrics[] = [];
  let epoch = 0;
  while (epoch++ < epochs) {
    const order = random.permutation(trainSet.x.rows);
    const batchCount = Math.ceil(order.length / batchSize);
    for (let b = 0; b < batchCount; b++) {
      const rows = Uint32Array.from(order.subarray(b * batchSize).subarray(0, batchSize));
      const x = takeRows(trainSet.x, rows);
      const y = takeRows(trainSet.y, rows);
      const g = backward(net, forward(net, x), x, y);
      const slope = [...g.dW1.data, ...g.db1.data, ...g.dW2.data, ...g.db2.data];
      slope.forEach((d, i) => flat[i] -= learningRate * d);
    }
    const metrics = metricsOf(epoch, net, trainSet, testSet);
    history.push(metrics);
    onEpoch?.(metrics);
  }
  return { params: net, history };
}

function flattened({ W1, b1, W2, b2 }: Params): { net: Params; flat: Float32Array } {
  const all = [W1, b1, W2, b2];
  const flat = new Float32Array(all.reduce((sum, m) => sum + m.data.length, 0));
  let start = 0;
  const views = all.map((m) => {
    const view = flat.subarray(start, start + m.data.length);
    start += m.data.length;
    view.set(m.data);
    return new Matrix(m.rows, m.cols, view);
  });
  return { net: { W1: views[0], b1: views[1], W2: views[2], b2: views[3] }, flat };
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
