// Misconception: dW and db are divided by the number of images, as the mean loss asks, but dz was divided by it already: the products carry it along.

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
  for (const [l, { W, b }] of layers.entries()) {
    const z = addBias(matmul(input, W), b);
    const a = l === layers.length - 1 ? softmax(z) : relu(z);
    activations.push({ z, a });
    input = a;
  }
  return activations;
}

export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const gradients: LayerGradients[] = [];
  const output = activations[layers.length - 1].a;
  let dz = each(output, (p, i) => (p - yTrue.data[i]) / output.rows);
  for (let l = layers.length - 1; l >= 0; l--) {
    const input = l === 0 ? x : activations[l - 1].a;
    const dW = matmul(input, dz, { transposeA: true });
    const mean = (m: Matrix) => each(m, (slope) => slope / x.rows);
    gradients.unshift({ dW: mean(dW), db: mean(columnSums(dz)) });
    if (l === 0) break;
    const da = matmul(dz, layers[l].W, { transposeB: true });
    const mask = reluDerivative(activations[l - 1].z);
    dz = each(da, (slope, i) => slope * mask.data[i]);
  }
  return gradients;
}

function addBias(z: Matrix, b: Matrix): Matrix {
  for (let i = 0; i < z.data.length; i++) z.data[i] += b.data[i % z.cols];
  return z;
}

function each(m: Matrix, f: (value: number, i: number) => number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map(f));
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.data.length; i++) sums.data[i % m.cols] += m.data[i];
  return sums;
}
