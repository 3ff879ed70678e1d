// Zoo: The two layers are a list that is reduced, each with its own activation function.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

interface Layer {
  readonly W: Matrix;
  readonly b: Matrix;
  readonly activate: (z: Matrix) => Matrix;
}

export function forward(params: Params, x: Matrix): Activations {
  const layers: Layer[] = [
    { W: params.W1, b: params.b1, activate: relu },
    { W: params.W2, b: params.b2, activate: softmax },
  ];
  const [z1, a1, z2, a2] = layers.reduce<Matrix[]>((computed, { W, b, activate }) => {
    const z = plus(matmul(computed.at(-1) ?? x, W), b);
    return [...computed, z, activate(z)];
  }, []);
  return Object.freeze({ a2, z2, a1, z1 });
}

function plus(m: Matrix, bias: Matrix): Matrix {
  const tiled = Float32Array.from(m.data, (value, i) => value + bias.data[i % bias.cols]);
  return new Matrix(m.rows, m.cols, tiled);
}
