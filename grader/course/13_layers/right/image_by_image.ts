// Zoo: Float64 loops, one image after the other, without a product of matrices.

import { type Layer, type LayerActivations, type LayerGradients, Matrix } from "../lib/mod.ts";

export function forwardLayers(layers: Layer[], x: Matrix): LayerActivations[] {
  const all = layers.map(({ W }) => ({
    z: new Matrix(x.rows, W.cols),
    a: new Matrix(x.rows, W.cols),
  }));
  for (let i = 0; i < x.rows; i++) {
    let input: ArrayLike<number> = x.row(i);
    layers.forEach(({ W, b }, l) => {
      const sums = Array.from(b.data, (bias, j) => {
        let sum = bias;
        for (let k = 0; k < W.rows; k++) sum += input[k] * W.get(k, j);
        return sum;
      });
      const out = l === layers.length - 1 ? shares(sums) : sums.map((sum) => Math.max(0, sum));
      all[l].z.row(i).set(sums);
      all[l].a.row(i).set(out);
      input = out;
    });
  }
  return all;
}

export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const sums = layers.map(({ W, b }) => ({
    dW: new Float64Array(W.data.length),
    db: new Float64Array(b.data.length),
  }));
  for (let i = 0; i < x.rows; i++) {
    const output = activations[layers.length - 1].a.row(i);
    let error = Array.from(output, (p, j) => (p - yTrue.get(i, j)) / x.rows);
    for (let l = layers.length - 1; l >= 0; l--) {
      const { W } = layers[l];
      const input = l === 0 ? x.row(i) : activations[l - 1].a.row(i);
      error.forEach((e, j) => {
        sums[l].db[j] += e;
        for (let k = 0; k < W.rows; k++) sums[l].dW[k * W.cols + j] += input[k] * e;
      });
      if (l === 0) continue;
      const before = activations[l - 1].z.row(i);
      error = Array.from(before, (z, k) => {
        let sum = 0;
        for (let j = 0; j < W.cols; j++) sum += W.get(k, j) * error[j];
        return z > 0 ? sum : 0;
      });
    }
  }
  return sums.map(({ dW, db }, l) => ({
    dW: new Matrix(layers[l].W.rows, layers[l].W.cols, Float32Array.from(dW)),
    db: new Matrix(1, db.length, Float32Array.from(db)),
  }));
}

function shares(logits: number[]): number[] {
  const max = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - max));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
