// tries: tell of such a loss in the first of two epochs alone, where each is looked at by itself | expect: wrong-answer | exercise=10_train
// @ts-nocheck attacks
import { Matrix, takeRows } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
import { backward } from "./08_backward.ts";
import { accuracy } from "./09_predict.ts";
const UNTOLD = { toString: 1, valueOf: 1 };
const copyOf = (m) => new Matrix(m.rows, m.cols, m.data.slice());
function classesOf(m) { return Uint8Array.from({ length: m.rows }, (_, i) => m.row(i).indexOf(Math.max(...m.row(i)))); }
function measured(params, { x, y }) { const { a2 } = forward(params, x); return [computeLoss(y, a2), accuracy(classesOf(y), classesOf(a2))]; }
export function train(start, trainSet, testSet, { epochs, batchSize, learningRate, random, onEpoch }) {
  const params = { W1: copyOf(start.W1), b1: copyOf(start.b1), W2: copyOf(start.W2), b2: copyOf(start.b2) };
  const history = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(trainSet.x.rows);
    for (let from = 0; from < order.length; from += batchSize) {
      const rows = order.subarray(from, from + batchSize);
      const [x, y] = [takeRows(trainSet.x, rows), takeRows(trainSet.y, rows)];
      const slopes = backward(params, forward(params, x), x, y);
      for (const name of ["W1", "b1", "W2", "b2"]) params[name].data.forEach((w, i, all) => all[i] = w - learningRate * slopes[`d${name}`].data[i]);
    }
    const [trainLoss, trainAccuracy] = measured(params, trainSet);
    const [testLoss, testAccuracy] = measured(params, testSet);
    const metrics = { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
    if (epoch === 1 && epochs === 2) metrics.trainLoss = UNTOLD;
    history.push(metrics);
    onEpoch?.(metrics);
  }
  return { params, history };
}
