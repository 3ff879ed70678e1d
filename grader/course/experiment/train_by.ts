/** Training with momentum or with Adam: the loop is the course's, and all that it calls is the student's. */
import { accuracy, predict } from "../../../exercises/09_predict.ts";
import { adamStep, momentumStep } from "../../../exercises/14_optimizers.ts";
import { backward } from "../../../exercises/08_backward.ts";
import { computeLoss } from "../../../exercises/07_compute_loss.ts";
import { forward } from "../../../exercises/06_forward.ts";
import {
  type AdamState,
  type LabelledSet,
  Matrix,
  type Params,
  type Random,
  takeRows,
} from "../../../lib/mod.ts";

/** Takes one parameter to its next value. It remembers what its own next step needs. */
type Move = (w: Matrix, dw: Matrix) => Matrix;

/** A move for one parameter, by the optimizer's name, with the settings of lesson 14. */
const MOVES = {
  momentum: (learningRate: number): Move => {
    let velocity: Matrix | undefined;
    return (w, dw) => {
      const options = { learningRate, momentum: 0.9 };
      const next = momentumStep(w, dw, velocity ?? zerosLike(w), options);
      velocity = next.velocity;
      return next.w;
    };
  },
  adam: (learningRate: number): Move => {
    const options = { learningRate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    let state: AdamState | undefined;
    let step = 0;
    return (w, dw) => {
      const last = state ?? { m: zerosLike(w), v: zerosLike(w) };
      const next = adamStep(w, dw, last, { ...options, step: ++step });
      state = next.state;
      return next.w;
    };
  },
};

/** The images of a set, their labels one-hot, and the labels themselves. */
interface TestSet extends LabelledSet {
  labels: Uint8Array;
}

/** Trains from the first parameters on, and tells of each epoch how good the network is then. */
export function trainBy(
  optimizer: keyof typeof MOVES,
  first: Params,
  { x, y }: LabelledSet,
  testSet: TestSet,
  { epochs, batchSize, learningRate, random, onEpoch }: {
    epochs: number;
    batchSize: number;
    learningRate: number;
    random: Random;
    onEpoch(metrics: { epoch: number; testLoss: number; testAccuracy: number }): void;
  },
): Params {
  const move = MOVES[optimizer];
  const [W1, b1, W2, b2] = Array.from({ length: 4 }, () => move(learningRate));
  let params = first;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = random.permutation(x.rows);
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.subarray(start, start + batchSize);
      const [images, targets] = [takeRows(x, rows), takeRows(y, rows)];
      const slopes = backward(params, forward(params, images), images, targets);
      params = {
        W1: W1(params.W1, slopes.dW1),
        b1: b1(params.b1, slopes.db1),
        W2: W2(params.W2, slopes.dW2),
        b2: b2(params.b2, slopes.db2),
      };
    }
    onEpoch({ epoch, ...measured(params, testSet) });
  }
  return params;
}

function measured(params: Params, { x, y, labels }: TestSet) {
  return {
    testLoss: computeLoss(y, forward(params, x).a2),
    testAccuracy: accuracy(labels, predict(params, x)),
  };
}

function zerosLike({ rows, cols }: Matrix): Matrix {
  return new Matrix(rows, cols);
}
