// Zoo: The metrics are measured in pieces of 500 images and weighted, with the accuracy counted by hand.

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

export function train(
  params: Params,
  trainSet: LabelledSet,
  testSet: LabelledSet,
  options: TrainOptions,
): { params: Params; history: EpochMetrics[] } {
  const trainer = new Trainer(params, options);
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    trainer.epoch(trainSet);
    const [train, test] = [trainer.measure(trainSet), trainer.measure(testSet)];
    history.push({
      epoch,
      trainLoss: train.loss,
      trainAccuracy: train.accuracy,
      testLoss: test.loss,
      testAccuracy: test.accuracy,
    });
    options.onEpoch?.(history[history.length - 1]);
  }
  return { params: trainer.net, history };
}

class Trainer {
  readonly net: Params;

  constructor(start: Params, private readonly options: TrainOptions) {
    const copy = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.slice());
    this.net = {
      W1: copy(start.W1),
      b1: copy(start.b1),
      W2: copy(start.W2),
      b2: copy(start.b2),
    };
  }

  epoch({ x, y }: LabelledSet): void {
    const { batchSize, random } = this.options;
    const order = random.permutation(x.rows);
    for (let end = batchSize; end - batchSize < x.rows; end += batchSize) {
      const batch = order.slice(end - batchSize, end);
      const images = takeRows(x, batch);
      this.step(backward(this.net, forward(this.net, images), images, takeRows(y, batch)));
    }
  }

  private step(gradients: Gradients): void {
    for (const name of ["W1", "b1", "W2", "b2"] as const) {
      const weights = this.net[name].data;
      const slope = gradients[`d${name}`].data;
      for (let i = 0; i < weights.length; i++) weights[i] -= slope[i] * this.options.learningRate;
    }
  }

  measure({ x, y }: LabelledSet): { loss: number; accuracy: number } {
    let [loss, right] = [0, 0];
    for (let start = 0; start < x.rows; start += 500) {
      const length = Math.min(500, x.rows - start);
      const rows = Array.from({ length }, (_, i) => start + i);
      const labels = takeRows(y, rows);
      const { a2 } = forward(this.net, takeRows(x, rows));
      loss += computeLoss(labels, a2) * length;
      for (let i = 0; i < length; i++) right += best(labels.row(i)) === best(a2.row(i)) ? 1 : 0;
    }
    return { loss: loss / x.rows, accuracy: right / x.rows };
  }
}

function best(row: Float32Array): number {
  return row.reduce((winner, value, j) => value > row[winner] ? j : winner, 0);
}
