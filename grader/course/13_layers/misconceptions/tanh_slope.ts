// Misconception: Tanh, or its slope 1 − a², stands behind a hidden layer, but here that is ReLU: max(0, z), whose slope is 1 where z is positive, and 0 elsewhere.

import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
  transpose,
} from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

const linear = (a: Matrix, W: Matrix, b: Matrix): Matrix => {
  const z = matmul(a, W);
  for (let i = 0; i < z.data.length; i++) z.data[i] += b.data[i % b.cols];
  return z;
};

export function forwardLayers(layers: Layer[], x: Matrix): LayerActivations[] {
  const caches: LayerActivations[] = [];
  let A = x;
  const L = layers.length;
  for (let l = 0; l < L; l++) {
    const Z = linear(A, layers[l].W, layers[l].b);
    A = l < L - 1 ? relu(Z) : softmax(Z);
    caches.push({ z: Z, a: A });
  }
  return caches;
}

export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const L = layers.length;
  const grads: LayerGradients[] = new Array(L);
  const m = x.rows;
  const AL = activations[L - 1].a;
  let dZ = new Matrix(AL.rows, AL.cols);
  for (let i = 0; i < dZ.data.length; i++) dZ.data[i] = (AL.data[i] - yTrue.data[i]) / m;
  for (let l = L - 1; l >= 0; l--) {
    const Aprev = l > 0 ? activations[l - 1].a : x;
    const dW = matmul(transpose(Aprev), dZ);
    const db = new Matrix(1, dZ.cols);
    for (let i = 0; i < dZ.data.length; i++) db.data[i % dZ.cols] += dZ.data[i];
    grads[l] = { dW, db };
    if (l > 0) {
      const dA = matmul(dZ, transpose(layers[l].W));
      for (let i = 0; i < dA.data.length; i++) dA.data[i] *= 1 - activations[l - 1].a.data[i] ** 2;
      dZ = dA;
    }
  }
  return grads;
}
