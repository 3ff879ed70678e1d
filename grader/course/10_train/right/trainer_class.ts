// Zoo: What comes back is the trainer with all it has, and the metrics have the epoch's parameters.

import { type EpochMetrics, type LabelledSet, Matrix, type Params } from "../lib/mod.ts";
import { takeRows, type TrainOptions } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
import { backward } from "./08_backward.ts";
import { accuracy } from "./09_predict.ts";

interface Epoch extends EpochMetrics {
  params: Params;
  before: Epoch | undefined;
}

class Trainer {
  readonly history: Epoch[] = [];

  constructor(
    public params: Params,
    readonly trainSet: LabelledSet,
    readonly testSet: LabelledSet,
    readonly options: TrainOptions,
  ) {}

  run(): this {
    const { epochs, batchSize, random, onEpoch } = this.options;
    while (this.history.length < epochs) {
      const order = random.permutation(this.trainSet.x.rows);
      for (let at = 0; at < order.length; at += batchSize) {
        this.#step(order.subarray(at, at + batchSize));
      }
      this.history.push(this.#measured());
      onEpoch?.(this.history[this.history.length - 1]);
    }
    return this;
  }

  #step(rows: Uint32Array): void {
    const [x, y] = [takeRows(this.trainSet.x, rows), takeRows(this.trainSet.y, rows)];
    const { W1, b1, W2, b2 } = this.params;
    const { dW1, db1, dW2, db2 } = backward(this.params, forward(this.params, x), x, y);
    const moved = (w: Matrix, { data }: Matrix) =>
      new Matrix(w.rows, w.cols, w.data.map((v, i) => v - this.options.learningRate * data[i]));
    this.params = {
      W1: moved(W1, dW1),
      b1: moved(b1, db1),
      W2: moved(W2, dW2),
      b2: moved(b2, db2),
    };
  }

  #measured(): Epoch {
    const [trainLoss, trainAccuracy] = this.#quality(this.trainSet);
    const [testLoss, testAccuracy] = this.#quality(this.testSet);
    const metrics = { trainLoss, trainAccuracy, testLoss, testAccuracy };
    const [epoch, before] = [this.history.length + 1, this.history.at(-1)];
    return { epoch, ...metrics, params: this.params, before };
  }

  #quality({ x, y }: LabelledSet): [loss: number, accuracy: number] {
    const { a2 } = forward(this.params, x);
    const largest = (m: Matrix) => m.toRows().map((row) => row.indexOf(Math.max(...row)));
    return [computeLoss(y, a2), accuracy(largest(y), largest(a2))];
  }
}

export function train(
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): { params: Params; history: EpochMetrics[] } {
  return new Trainer(params, trainSet, testSet, options).run();
}
