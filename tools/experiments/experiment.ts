import { type LabelledSet, type Matrix, Random, takeRows } from "../../lib/mod.ts";
import { computeLoss } from "../../solutions/07_compute_loss.ts";
import { accuracy } from "../../solutions/09_predict.ts";
import { ACTIVATIONS, forward, type Layer, startLayers, step } from "./network.ts";

/** How a network that `deno task experiment` can't make is built and trained. One seed serves its weights and its shuffles. */
export interface Settings {
  /** Pixels, then the neurons of each layer. */
  sizes: number[];
  activation: keyof typeof ACTIVATIONS;
  /** What He's deviation is multiplied by. */
  startScale: number;
  learningRate: number;
  batchSize: number;
  epochs: number;
  seed: number;
}

/** What is measured at the start (epoch 0) and after each epoch. */
export interface Measured {
  epoch: number;
  trainLoss: number;
  testLoss: number;
  testAccuracy: number;
  /** How many neurons of the first hidden layer are 0 for every test image. */
  silent: number;
}

/** The reference network's. */
export const REFERENCE: Settings = {
  sizes: [784, 128, 10],
  activation: "relu",
  startScale: 1,
  learningRate: 0.1,
  batchSize: 128,
  epochs: 3,
  seed: 42,
};

/** Trains a network, and measures it on the whole of both sets. */
export function experiment(settings: Settings, train: LabelledSet, test: LabelledSet): Measured[] {
  const random = new Random(settings.seed);
  const layers = startLayers(settings.sizes, settings.startScale, random);
  const measured = [measure(0, layers, settings, train, test)];
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    trainEpoch(layers, settings, train, random);
    measured.push(measure(epoch, layers, settings, train, test));
  }
  return measured;
}

function trainEpoch(
  layers: Layer[],
  { activation, batchSize, learningRate }: Settings,
  { x, y }: LabelledSet,
  random: Random,
) {
  const order = random.permutation(x.rows);
  for (let start = 0; start < order.length; start += batchSize) {
    const batch = order.subarray(start, start + batchSize);
    step(layers, ACTIVATIONS[activation], takeRows(x, batch), takeRows(y, batch), learningRate);
  }
}

function measure(
  epoch: number,
  layers: Layer[],
  { activation }: Settings,
  train: LabelledSet,
  test: LabelledSet,
): Measured {
  const passed = forward(layers, ACTIVATIONS[activation], test.x);
  const { a } = passed.at(-1)!;
  const trained = forward(layers, ACTIVATIONS[activation], train.x).at(-1)!.a;
  return {
    epoch,
    trainLoss: rounded(computeLoss(train.y, trained)),
    testLoss: rounded(computeLoss(test.y, a)),
    testAccuracy: accuracy(likeliest(test.y), likeliest(a)),
    silent: passed.length < 2 ? 0 : silentColumns(passed[0].a),
  };
}

/** How many columns hold nothing but zeros. */
function silentColumns(a: Matrix): number {
  const active = new Uint8Array(a.cols);
  for (let k = 0; k < a.data.length; k++) if (a.data[k] !== 0) active[k % a.cols] = 1;
  return active.filter((fires) => fires === 0).length;
}

function likeliest(m: Matrix): Uint8Array {
  return Uint8Array.from({ length: m.rows }, (_, i) => {
    const row = m.row(i);
    return row.indexOf(Math.max(...row));
  });
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
