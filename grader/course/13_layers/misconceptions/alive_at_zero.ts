// Misconception: Every neuron passes the error on, or every one whose a is at least 0, which they all are, but what ReLU silenced has no part in the loss: the error stays only where z was positive.

import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
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
  const n = x.rows;
  const gradients: LayerGradients[] = [];
  const output = activations[layers.length - 1].a;
  let dz = each(output, (p, i) => (p - yTrue.data[i]) / n);
  for (let l = layers.length - 1; l >= 0; l--) {
    const input = l === 0 ? x : activations[l - 1].a;
    const dW = matmul(input, dz, { transposeA: true });
    gradients.unshift({ dW, db: columnSums(dz) });
    if (l === 0) break;
    const da = matmul(dz, layers[l].W, { transposeB: true });
    const { a } = activations[l - 1];
    dz = each(da, (slope, i) => a.data[i] >= 0 ? slope : 0);
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
