// Zoo: Each layer is an object that remembers its input and knows how to go back.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

class Dense {
  constructor(private readonly weights: Matrix, private readonly input: Matrix) {}

  backward(dz: Matrix): { dW: Matrix; db: Matrix; dInput: () => Matrix } {
    const db = new Matrix(1, dz.cols);
    for (let i = 0; i < dz.rows; i++) {
      dz.row(i).forEach((value, j) => db.set(0, j, db.get(0, j) + value));
    }
    return {
      dW: matmul(this.input, dz, { transposeA: true }),
      db,
      dInput: () => matmul(dz, this.weights, { transposeB: true }),
    };
  }
}

class SoftmaxCrossEntropy {
  constructor(private readonly probabilities: Matrix) {}

  backward(labels: Matrix): Matrix {
    const { rows, cols, data } = this.probabilities;
    return new Matrix(rows, cols, data.map((p, i) => p / rows - labels.data[i] / rows));
  }
}

class Relu {
  constructor(private readonly input: Matrix) {}

  backward(da: Matrix): Matrix {
    const slope = reluDerivative(this.input).data;
    return new Matrix(da.rows, da.cols, da.data.map((d, i) => d * slope[i]));
  }
}

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const output = new Dense(params.W2, activations.a1);
  const hidden = new Dense(params.W1, x);
  const top = output.backward(new SoftmaxCrossEntropy(activations.a2).backward(yTrue));
  const bottom = hidden.backward(new Relu(activations.z1).backward(top.dInput()));
  return { dW1: bottom.dW, db1: bottom.db, dW2: top.dW, db2: top.db };
}
