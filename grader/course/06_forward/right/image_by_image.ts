// Zoo: Each image goes through the network by itself, and the results are collected.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const hidden = params.W1.cols;
  const classes = params.W2.cols;
  const all: Activations = {
    z1: new Matrix(x.rows, hidden),
    a1: new Matrix(x.rows, hidden),
    z2: new Matrix(x.rows, classes),
    a2: new Matrix(x.rows, classes),
  };
  for (let i = 0; i < x.rows; i++) {
    const image = new Matrix(1, x.cols, x.row(i));
    const z1 = sum(matmul(image, params.W1), params.b1);
    const a1 = relu(z1);
    const z2 = sum(matmul(a1, params.W2), params.b2);
    const one: Activations = { z1, a1, z2, a2: softmax(z2) };
    for (const key of ["z1", "a1", "z2", "a2"] as const) all[key].row(i).set(one[key].data);
  }
  return all;
}

function sum(a: Matrix, b: Matrix): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map((value, i) => value + b.data[i]));
}
