import { matmul, Matrix, type Random } from "../../lib/mod.ts";
import { relu, reluDerivative } from "../../solutions/03_relu.ts";
import { softmax } from "../../solutions/04_softmax.ts";

/** A fully connected layer: n×m weights, 1×m biases. */
export interface Layer {
  W: Matrix;
  b: Matrix;
}

/** The activation function of hidden layers, entry by entry, and its derivative. */
export interface Activation {
  apply(z: Matrix): Matrix;
  derivative(z: Matrix): Matrix;
}

/** One layer's sums, and what became of them. */
interface Passed {
  z: Matrix;
  a: Matrix;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Activation functions by name. */
export const ACTIVATIONS: Record<"relu" | "sigmoid", Activation> = {
  relu: { apply: relu, derivative: reluDerivative },
  sigmoid: {
    apply: (z) => each(z, sigmoid),
    derivative: (z) => each(z, (v) => sigmoid(v) * (1 - sigmoid(v))),
  },
};

/**
 * Random weights and zero biases for a network of any depth.
 *
 * @param sizes pixels, then the neurons of each layer: `[784, 128, 10]`
 * @param scale what He's deviation is multiplied by: 1 for He's own
 */
export function startLayers(sizes: number[], scale: number, random: Random): Layer[] {
  return sizes.slice(1).map((size, i) => {
    const W = new Matrix(sizes[i], size);
    const deviation = scale * Math.sqrt(2 / sizes[i]);
    for (let k = 0; k < W.data.length; k++) W.data[k] = deviation * random.normal();
    return { W, b: new Matrix(1, size) };
  });
}

/** What every layer makes of the images; the last one's `a` holds the probabilities. */
export function forward(layers: Layer[], activation: Activation, x: Matrix): Passed[] {
  const passed: Passed[] = [];
  let input = x;
  for (const [i, { W, b }] of layers.entries()) {
    const z = matmul(input, W);
    for (let k = 0; k < z.data.length; k++) z.data[k] += b.data[k % z.cols];
    passed.push({ z, a: i === layers.length - 1 ? softmax(z) : activation.apply(z) });
    input = passed[i].a;
  }
  return passed;
}

/** One step against the gradient of the mean cross-entropy, in place. */
export function step(
  layers: Layer[],
  activation: Activation,
  x: Matrix,
  y: Matrix,
  learningRate: number,
): void {
  const passed = forward(layers, activation, x);
  let dz = each(passed.at(-1)!.a, (p, k) => (p - y.data[k]) / x.rows);
  for (let i = layers.length - 1; i >= 0; i--) {
    const { W, b } = layers[i];
    const dW = matmul(i === 0 ? x : passed[i - 1].a, dz, { transposeA: true });
    const da = i === 0 ? undefined : matmul(dz, W, { transposeB: true }); // before W moves
    descend(W, dW, learningRate);
    descend(b, columnSums(dz), learningRate);
    if (da) {
      const slopes = activation.derivative(passed[i - 1].z);
      dz = each(da, (d, k) => d * slopes.data[k]);
    }
  }
}

function descend({ data }: Matrix, gradient: Matrix, learningRate: number): void {
  for (let k = 0; k < data.length; k++) data[k] -= learningRate * gradient.data[k];
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let k = 0; k < m.data.length; k++) sums.data[k % m.cols] += m.data[k];
  return sums;
}

function each(m: Matrix, f: (value: number, at: number) => number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map(f));
}
