// Zoo: Each bias is one more row of its weights, whose input is always 1; on the way back that row is taken off.

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
  layers.forEach(({ W, b }, l) => {
    const input = l === 0 ? x : activations[l - 1].a;
    const joined = new Matrix(W.rows + 1, W.cols, Float32Array.of(...W.data, ...b.data));
    const z = matmul(withOnes(input), joined);
    activations.push({ z, a: l < layers.length - 1 ? relu(z) : softmax(z) });
  });
  return activations;
}

export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const deltas: Matrix[] = []; // one more than there are layers: the first is at the logits
  const inputs = [x, ...activations.map(({ a }) => a)];
  const output = inputs[layers.length];
  deltas[layers.length] = new Matrix(
    output.rows,
    output.cols,
    output.data.map((p, i) => (p - yTrue.data[i]) / x.rows),
  );
  for (let l = layers.length - 1; l > 0; l--) {
    const da = matmul(deltas[l + 1], layers[l].W, { transposeB: true });
    const slope = reluDerivative(activations[l - 1].z);
    deltas[l] = new Matrix(da.rows, da.cols, da.data.map((d, i) => d * slope.data[i]));
  }
  return layers.map(({ W, b }, l) => {
    const { data } = matmul(withOnes(inputs[l]), deltas[l + 1], { transposeA: true });
    return {
      dW: new Matrix(W.rows, W.cols, data.slice(0, W.data.length)),
      db: new Matrix(1, b.cols, data.slice(W.data.length)),
    };
  });
}

function withOnes(m: Matrix): Matrix {
  const wider = new Matrix(m.rows, m.cols + 1, new Float32Array(m.rows * (m.cols + 1)).fill(1));
  for (let i = 0; i < m.rows; i++) wider.row(i).set(m.row(i));
  return wider;
}
