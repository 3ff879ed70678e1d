import { type LabelledSet, matmul, Matrix, Random, takeRows } from "../../lib/mod.ts";

/** Ten neurons: a column of weights and a bias for each digit. */
export interface Neurons {
  /** 784×10. */
  W: Matrix;
  /** 1×10. */
  b: Matrix;
}

/** How they are trained; weights and biases start at 0. */
export const SETTINGS = { seed: 1, epochs: 3, batchSize: 128, learningRate: 0.1 };

/**
 * Trains one neuron for each digit, each by itself: its sum is to be above 0 for its own digit and
 * below 0 for the nine others. Each sum goes through a sigmoid, and is judged by cross-entropy.
 */
export function tenNeurons({ x, y }: LabelledSet): Neurons {
  const { seed, epochs, batchSize, learningRate } = SETTINGS;
  const random = new Random(seed);
  const neurons = { W: new Matrix(x.cols, y.cols), b: new Matrix(1, y.cols) };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.permutation(x.rows);
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.subarray(start, start + batchSize);
      step(neurons, takeRows(x, batch), takeRows(y, batch), learningRate);
    }
  }
  return neurons;
}

/** The sums of all neurons for each image, N×10. */
export function sumsOf({ W, b }: Neurons, x: Matrix): Matrix {
  const z = matmul(x, W); // N×10
  for (let i = 0; i < z.data.length; i++) z.data[i] += b.data[i % b.cols];
  return z;
}

function step(neurons: Neurons, x: Matrix, y: Matrix, learningRate: number): void {
  const error = sumsOf(neurons, x); // N×10
  for (let i = 0; i < error.data.length; i++) {
    error.data[i] = (1 / (1 + Math.exp(-error.data[i])) - y.data[i]) / x.rows;
  }
  const dW = matmul(x, error, { transposeA: true }); // 784×10
  for (let i = 0; i < dW.data.length; i++) neurons.W.data[i] -= learningRate * dW.data[i];
  for (let i = 0; i < error.data.length; i++) {
    neurons.b.data[i % neurons.b.cols] -= learningRate * error.data[i];
  }
}
