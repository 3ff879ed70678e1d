// Zoo: The weights are kept in Float64 and rounded to float32 for each batch.

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
  const names = ["W1", "b1", "W2", "b2"] as const;
  const exact = names.map((name) => Float64Array.from(params[name].data));
  const rounded = (): Params => {
    const [W1, b1, W2, b2] = names.map((name, k) => {
      return new Matrix(params[name].rows, params[name].cols, Float32Array.from(exact[k]));
    });
    return { W1, b1, W2, b2 };
  };
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(trainSet.x.rows);
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.subarray(start, start + batchSize);
      const x = takeRows(trainSet.x, batch);
      const net = rounded();
      const { dW1, db1, dW2, db2 } = backward(net, forward(net, x), x, takeRows(trainSet.y, batch));
      [dW1, db1, dW2, db2].forEach(({ data }, k) => {
        for (let i = 0; i < data.length; i++) exact[k][i] -= learningRate * data[i];
      });
    }
    const metrics = metricsOf(epoch, rounded(), trainSet, testSet);
    history.push(metrics);
    onEpoch?.(metrics);
  }
  return { params: rounded(), history };
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
