// Zoo: A small class with getters stands for one row.

import { Matrix } from "../lib/mod.ts";

class Row {
  #logits: Float64Array;

  constructor(logits: Float32Array) {
    this.#logits = new Float64Array(logits);
  }

  get max(): number {
    return this.#logits.reduce((a, b) => a > b ? a : b);
  }

  get weights(): Float64Array {
    const { max } = this;
    return this.#logits.map((logit) => Math.exp(logit - max));
  }

  get probabilities(): Float64Array {
    const weights = this.weights;
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((weight) => weight / sum);
  }
}

export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) p.row(i).set(new Row(x.row(i)).probabilities);
  return p;
}
