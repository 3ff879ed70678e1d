// Zoo: What the layers computed is computed once more, layer objects keep it: the activations that are given are not looked at.

import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

class Dense {
  #seen!: Matrix;
  sums!: Matrix;
  out!: Matrix;
  constructor(readonly own: Layer, readonly bend: (sums: Matrix) => Matrix) {}

  run(given: Matrix): Matrix {
    this.#seen = given;
    this.sums = matmul(given, this.own.W);
    for (let r = 0; r < this.sums.rows; r++) {
      for (let c = 0; c < this.sums.cols; c++) {
        this.sums.set(r, c, this.sums.get(r, c) + this.own.b.get(0, c));
      }
    }
    return this.out = this.bend(this.sums);
  }

  learn(delta: Matrix): LayerGradients {
    const db = new Matrix(1, delta.cols);
    for (let c = 0; c < delta.cols; c++) {
      let total = 0;
      for (let r = 0; r < delta.rows; r++) total += delta.get(r, c);
      db.set(0, c, total);
    }
    return { dW: matmul(this.#seen, delta, { transposeA: true }), db };
  }
}

function stack(layers: Layer[], x: Matrix): Dense[] {
  const all = layers.map((own, at) => new Dense(own, at + 1 < layers.length ? relu : softmax));
  all.reduce((given, layer) => layer.run(given), x);
  return all;
}

export function forwardLayers(layers: Layer[], x: Matrix): LayerActivations[] {
  return stack(layers, x).map(({ sums, out }) => ({ z: sums, a: out }));
}

export function backwardLayers(
  layers: Layer[],
  _given: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const all = stack(layers, x);
  const found: LayerGradients[] = [];
  let delta = all[all.length - 1].out;
  for (let k = 0; k < delta.data.length; k++) {
    delta.data[k] = (delta.data[k] - yTrue.data[k]) / x.rows;
  }
  while (all.length > 0) {
    const top = all.pop()!;
    found.push(top.learn(delta));
    const below = all.at(-1);
    if (!below) continue;
    delta = matmul(delta, top.own.W, { transposeB: true });
    reluDerivative(below.sums).data.forEach((pass, k) => delta.data[k] *= pass);
  }
  return found.reverse();
}
