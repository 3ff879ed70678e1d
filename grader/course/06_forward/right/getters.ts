// Zoo: The activations are an object of a class whose properties are getters.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

class Pass implements Activations {
  readonly #layers: readonly Matrix[];

  constructor(params: Params, x: Matrix) {
    const z1 = addRow(matmul(x, params.W1), params.b1);
    const a1 = relu(z1);
    const z2 = addRow(matmul(a1, params.W2), params.b2);
    this.#layers = [z1, a1, z2, softmax(z2)];
  }

  get z1(): Matrix {
    return this.#layers[0];
  }

  get a1(): Matrix {
    return this.#layers[1];
  }

  get z2(): Matrix {
    return this.#layers[2];
  }

  get a2(): Matrix {
    return this.#layers[3];
  }
}

function addRow(m: Matrix, row: Matrix): Matrix {
  const result = new Matrix(m.rows, m.cols);
  result.data.forEach((_, i) => result.data[i] = m.data[i] + row.data[i % m.cols]);
  return result;
}

export const forward = (params: Params, x: Matrix): Activations => new Pass(params, x);
