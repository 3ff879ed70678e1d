// Misconception: Only one of a and yTrue is divided by N, but their difference is: (a − yTrue) / N, with brackets.

import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forwardLayers(layers: Layer[], x: Matrix): LayerActivations[] {
  const activations: LayerActivations[] = [];
  let input = x;
  layers.forEach(({ W, b }, l) => {
    const z = matmul(input, W);
    for (let i = 0; i < z.data.length; i++) z.data[i] += b.data[i % z.cols];
    const a = l < layers.length - 1 ? relu(z) : softmax(z);
    activations.push({ z, a });
    input = a;
  });
  return activations;
}

export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const n = x.rows;
  const gradients: LayerGradients[] = [];
  const output = activations[layers.length - 1].a;
  let dz = new Matrix(n, output.cols, output.data.map((p, i) => p / n - yTrue.data[i]));
  for (let l = layers.length - 1; l >= 0; l--) {
    const input = l > 0 ? activations[l - 1].a : x;
    const dW = matmul(input, dz, { transposeA: true });
    gradients.unshift({ dW, db: columnSums(dz) });
    if (l === 0) break;
    const da = matmul(dz, layers[l].W, { transposeB: true });
    const slope = reluDerivative(activations[l - 1].z);
    dz = new Matrix(n, da.cols, da.data.map((d, i) => d * slope.data[i]));
  }
  return gradients;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  m.data.forEach((value, i) => sums.data[i % m.cols] += value);
  return sums;
}
