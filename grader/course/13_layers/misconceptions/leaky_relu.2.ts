// Misconception: A little is let through below 0, as by leaky ReLU, but plain ReLU makes it 0, and no error comes back there.

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
    const a = l < layers.length - 1
      ? new Matrix(z.rows, z.cols, z.data.map((t) => t > 0 ? t : 0.1 * t))
      : softmax(z);
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
  let dz = new Matrix(n, output.cols, output.data.map((p, i) => (p - yTrue.data[i]) / n));
  for (let l = layers.length - 1; l >= 0; l--) {
    const input = l > 0 ? activations[l - 1].a : x;
    const dW = matmul(input, dz, { transposeA: true });
    gradients.unshift({ dW, db: columnSums(dz) });
    if (l === 0) break;
    const da = matmul(dz, layers[l].W, { transposeB: true });
    const { z } = activations[l - 1];
    dz = new Matrix(n, da.cols, da.data.map((d, i) => z.data[i] > 0 ? d : 0.1 * d));
  }
  return gradients;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  m.data.forEach((value, i) => sums.data[i % m.cols] += value);
  return sums;
}
