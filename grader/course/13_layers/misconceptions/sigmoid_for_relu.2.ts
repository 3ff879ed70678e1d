// Misconception: The sigmoid, or its slope a · (1 − a), stands behind a hidden layer, but here that is ReLU: max(0, z), whose slope is 1 where z is positive, and 0 elsewhere.

import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function forwardLayers(layers: Layer[], x: Matrix): LayerActivations[] {
  const activations: LayerActivations[] = [];
  let input = x;
  layers.forEach(({ W, b }, l) => {
    const z = matmul(input, W);
    for (let i = 0; i < z.data.length; i++) z.data[i] += b.data[i % z.cols];
    const a = l < layers.length - 1 ? new Matrix(z.rows, z.cols, z.data.map(sigmoid)) : softmax(z);
    activations.push({ z, a });
    input = a;
  });
  return activations;
}

function sigmoid(t: number): number {
  return 1 / (1 + Math.exp(-t));
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
  let dz = new Matrix(n, output.cols, output.data.map((p, i) => (p - yTrue.data[i]) / n));
  for (let l = layers.length - 1; l >= 0; l--) {
    const input = l > 0 ? activations[l - 1].a : x;
    const dW = matmul(input, dz, { transposeA: true });
    gradients.unshift({ dW, db: columnSums(dz) });
    if (l === 0) break;
    const da = matmul(dz, layers[l].W, { transposeB: true });
    const a = activations[l - 1].z.data.map(sigmoid);
    dz = new Matrix(n, da.cols, da.data.map((d, i) => d * a[i] * (1 - a[i])));
  }
  return gradients;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  m.data.forEach((value, i) => sums.data[i % m.cols] += value);
  return sums;
}
