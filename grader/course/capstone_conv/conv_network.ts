/**
 * The convolutional network of the bonus's capstone, put together of your own exercises, and the loop that
 * trains it. The grader loads this file beside yours and calls `train` and `classify`.
 *
 * For N images of 24×24 pixels, with K kernels and H hidden neurons:
 *
 * ```text
 * maps   = conv2d(x, kernels, bias)             N × (K·20·20)   exercise 16
 * pooled = maxPool(maps)                        N × (K·10·10)   exercise 17
 * hidden = relu(relu(pooled)·W1 + b1)           N × H           exercises 15 and 13
 * p      = softmax(hidden·W2 + b2)              N × 10
 * ```
 *
 * From `pooled` to the loss it is a tape, so exercise 15 finds the slopes of W1, b1, W2, b2 and `pooled`. The
 * last one goes back through the pooling into the kernels. Then exercise 14 takes a step with each.
 */
import { type EpochMetrics, Matrix, type Operation, type Random } from "../../../lib/mod.ts";
import { relu } from "../../../exercises/03_relu.ts";
import { forwardLayers } from "../../../exercises/13_layers.ts";
import { momentumStep } from "../../../exercises/14_optimizers.ts";
import { gradients } from "../../../exercises/15_autograd.ts";
import { conv2d, conv2dBackward } from "../../../exercises/16_conv2d.ts";
import { maxPool, maxPoolBackward } from "../../../exercises/17_max_pool.ts";

const NAMES = ["kernels", "bias", "W1", "b1", "W2", "b2"] as const;
/** A value for each parameter of the network. */
type Each<T> = Record<typeof NAMES[number], T>;

/** Images of 24×24 bytes, one after the other, and the class of each. */
interface Digits {
  images: Uint8Array;
  labels: Uint8Array;
}

/** How to train. */
interface ConvOptions {
  epochs: number;
  batchSize: number;
  /** That of the first step; it falls along half a cosine, to nothing at the end. */
  learningRate: number;
  momentum: number;
  random: Random;
  onEpoch(metrics: EpochMetrics): void;
}

const CONV = { channels: 1, height: 24, width: 24, kernel: 5, padding: 0 };
const PIXELS = CONV.height * CONV.width;
const CLASSES = 10;
/** So many images are measured after an epoch, and so many of them at a time. */
const [MEASURED, CHUNK] = [1_000, 250];

/** From the pooled maps to the loss. The values 0 to 5 are pooled, W1, b1, W2, b2 and the targets. */
const HEAD: Operation[] = [
  { op: "relu", from: [0] }, // 6
  { op: "matmul", from: [6, 1] }, // 7
  { op: "add", from: [7, 2] }, // 8
  { op: "relu", from: [8] }, // 9: hidden
  { op: "matmul", from: [9, 3] }, // 10
  { op: "add", from: [10, 4] }, // 11: logits
  { op: "crossEntropy", from: [11, 5] }, // 12: the loss
];

/** Trains the network from where it starts, and returns its parameters. */
export function train(
  start: Each<Matrix>,
  trainSet: Digits,
  testSet: Digits,
  options: ConvOptions,
): Each<Matrix> {
  const { epochs, batchSize, random, onEpoch } = options;
  const count = trainSet.labels.length;
  const batches = Math.floor(count / batchSize); // the last images of an order may be left out
  let params = start;
  let velocity = each((name) => new Matrix(start[name].rows, start[name].cols));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.permutation(count);
    for (let batch = 0; batch < batches; batch++) {
      const rows = order.subarray(batch * batchSize, (batch + 1) * batchSize);
      const slopes = slopesOf(params, inputsOf(trainSet, rows), targetsOf(trainSet, rows));
      const done = (epoch + batch / batches) / epochs; // 0 at first, nearly 1 at last
      ({ params, velocity } = step(params, slopes, velocity, options, done));
    }
    const [train, test] = [measure(params, trainSet), measure(params, testSet)];
    onEpoch({
      epoch: epoch + 1,
      trainLoss: train.loss,
      trainAccuracy: train.accuracy,
      testLoss: test.loss,
      testAccuracy: test.accuracy,
    });
  }
  return params;
}

/** The slope of the mean loss along every parameter. */
function slopesOf(params: Each<Matrix>, x: Matrix, y: Matrix): Each<Matrix> {
  const { kernels, bias, W1, b1, W2, b2 } = params;
  const maps = conv2d(x, kernels, bias, CONV); // N × (K·20·20)
  const { out, where } = maxPool(maps, poolOf(kernels)); // N × (K·10·10)
  const [dPooled, dW1, db1, dW2, db2] = gradients(HEAD, [out, W1, b1, W2, b2, y]);
  const dMaps = maxPoolBackward(dPooled, where, poolOf(kernels)); // N × (K·20·20)
  const { dKernels, dBias } = conv2dBackward(x, kernels, dMaps, CONV);
  return { kernels: dKernels, bias: dBias, W1: dW1, b1: db1, W2: dW2, b2: db2 };
}

/** One step with momentum for every parameter. */
function step(
  params: Each<Matrix>,
  slopes: Each<Matrix>,
  velocity: Each<Matrix>,
  { learningRate, momentum }: ConvOptions,
  done: number,
): { params: Each<Matrix>; velocity: Each<Matrix> } {
  const options = { learningRate: learningRate * (1 + Math.cos(Math.PI * done)) / 2, momentum };
  const steps = each((name) => momentumStep(params[name], slopes[name], velocity[name], options));
  return { params: each((name) => steps[name].w), velocity: each((name) => steps[name].velocity) };
}

/** The probabilities of the ten classes, one row per image. */
function probabilities({ kernels, bias, W1, b1, W2, b2 }: Each<Matrix>, x: Matrix): Matrix {
  const { out } = maxPool(conv2d(x, kernels, bias, CONV), poolOf(kernels));
  const [, { a }] = forwardLayers([{ W: W1, b: b1 }, { W: W2, b: b2 }], relu(out));
  return a;
}

/** The likeliest class of each image. */
export function classify(params: Each<Matrix>, images: Uint8Array): Uint8Array {
  const count = images.length / PIXELS;
  const classes = new Uint8Array(count);
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Uint32Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i);
    const p = probabilities(params, inputsOf({ images }, rows));
    rows.forEach((row, i) => classes[row] = likeliest(p.row(i)));
  }
  return classes;
}

/** Mean loss and accuracy on the first images of a set. */
function measure(params: Each<Matrix>, digits: Digits): { loss: number; accuracy: number } {
  const count = Math.min(MEASURED, digits.labels.length);
  let [loss, right] = [0, 0];
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Uint32Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i);
    const p = probabilities(params, inputsOf(digits, rows));
    rows.forEach((row, i) => {
      const label = digits.labels[row];
      loss -= Math.log(Math.max(p.get(i, label), 1e-12));
      if (likeliest(p.row(i)) === label) right++;
    });
  }
  return { loss: loss / count, accuracy: right / count };
}

function likeliest(row: Float32Array): number {
  return row.indexOf(Math.max(...row));
}

/** Windows of 2×2 on the maps of some kernels. */
function poolOf(kernels: Matrix) {
  return { channels: kernels.rows, height: 20, width: 20, size: 2 };
}

/** Some of the images, one per row, as numbers from 0 to 1. */
function inputsOf({ images }: Pick<Digits, "images">, rows: Uint32Array): Matrix {
  const x = new Matrix(rows.length, PIXELS);
  rows.forEach((row, i) => {
    for (let j = 0; j < PIXELS; j++) x.data[i * PIXELS + j] = images[row * PIXELS + j] / 255;
  });
  return x;
}

/** Their labels, one-hot. */
function targetsOf({ labels }: Digits, rows: Uint32Array): Matrix {
  const y = new Matrix(rows.length, CLASSES);
  rows.forEach((row, i) => y.set(i, labels[row], 1));
  return y;
}

function each<T>(make: (name: typeof NAMES[number]) => T): Each<T> {
  return Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Each<T>;
}
