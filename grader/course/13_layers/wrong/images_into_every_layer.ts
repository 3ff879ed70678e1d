// Wrong: Every layer is given the images; what came out of the one before goes nowhere.

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
  for (const [l, { W, b }] of layers.entries()) {
    const z = addBias(matmul(x, W), b);
    const a = l === layers.length - 1 ? softmax(z) : relu(z);
    activations.push({ z, a });
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
  let dz = outputError(activations[layers.length - 1].a, yTrue);
  for (let l = layers.length - 1; l >= 0; l--) {
    const input = l === 0 ? x : activations[l - 1].a;
    const dW = matmul(input, dz, { transposeA: true });
    gradients.unshift({ dW, db: columnSums(dz) });
    if (l === 0) break;
    const da = matmul(dz, layers[l].W, { transposeB: true });
    dz = entryByEntry(da, reluDerivative(activations[l - 1].z));
  }
  return gradients;
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[j];
  }
  return product;
}

function outputError(a: Matrix, yTrue: Matrix): Matrix {
  const dz = new Matrix(a.rows, a.cols);
  for (let i = 0; i < dz.data.length; i++) dz.data[i] = (a.data[i] - yTrue.data[i]) / a.rows;
  return dz;
}

function entryByEntry(a: Matrix, b: Matrix): Matrix {
  const product = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) product.data[i] = a.data[i] * b.data[i];
  return product;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 0; j < row.length; j++) sums.data[j] += row[j];
  }
  return sums;
}
