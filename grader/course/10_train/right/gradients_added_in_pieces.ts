// Zoo: The gradients of at most eight images at a time are added up before a step.

import {
  type EpochMetrics,
  type Gradients,
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
class Accumulator {
  #sums = new Map<string, Float64Array>();
  #count = 0;
  add(g: Gradients, n: number): void {
    for (const [name, m] of Object.entries(g) as [string, Matrix][]) {
      const sum = this.#sums.get(name) ??
        this.#sums.set(name, new Float64Array(m.data.length)).get(name)!;
      m.data.forEach((v, i) => sum[i] += v * n);
    }
    this.#count += n;
  }
  step(params: Params, rate: number): void {
    for (const [name, sum] of this.#sums) {
      const { data } = params[name.slice(1) as keyof Params];
      for (let i = 0; i < data.length; i++) data[i] -= rate * (sum[i] / this.#count);
    }
  }
}
export function train(
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): { params: Params; history: EpochMetrics[] } {
  const net = Object.fromEntries(
    Object.entries(params).map(([k, m]) => [k, new Matrix(m.rows, m.cols, m.data.slice())]),
  ) as unknown as Params;
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const order = [...options.random.permutation(trainSet.x.rows)];
    for (let at = 0; at < order.length; at += options.batchSize) {
      const total = new Accumulator();
      for (let k = at; k < Math.min(at + options.batchSize, order.length); k += 8) {
        const rows = order.slice(k, Math.min(k + 8, at + options.batchSize));
        const x = takeRows(trainSet.x, rows), y = takeRows(trainSet.y, rows);
        total.add(backward(net, forward(net, x), x, y), rows.length);
      }
      total.step(net, options.learningRate);
    }
    const [a, b] = [trainSet, testSet].map((set) => {
      const { a2 } = forward(net, set.x);
      const best = (m: Matrix) =>
        Array.from(
          { length: m.rows },
          (_, i) => m.row(i).reduce((b, v, j, r) => v > r[b] ? j : b, 0),
        );
      return { loss: computeLoss(set.y, a2), accuracy: accuracy(best(set.y), best(a2)) };
    });
    history.push({
      epoch,
      trainLoss: a.loss,
      trainAccuracy: a.accuracy,
      testLoss: b.loss,
      testAccuracy: b.accuracy,
    });
    options.onEpoch?.call(options, { ...history.at(-1)! });
  }
  return { history, params: net };
}
