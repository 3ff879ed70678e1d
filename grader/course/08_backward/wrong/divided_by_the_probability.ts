// Wrong: The slope of the loss is divided by the probability, which is NaN where it is 0.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";

class Dense {
  constructor(readonly inputs: Matrix, readonly weights: Matrix) {}
  backward(dvalues: Matrix) {
    const dbiases = new Matrix(1, dvalues.cols);
    dvalues.data.forEach((v, k) => dbiases.data[k % dvalues.cols] += v);
    return {
      dweights: matmul(this.inputs, dvalues, { transposeA: true }),
      dbiases,
      dinputs: matmul(dvalues, this.weights, { transposeB: true }),
    };
  }
}

function softmaxBackward(output: Matrix, dvalues: Matrix): Matrix {
  const dinputs = new Matrix(output.rows, output.cols);
  for (let n = 0; n < output.rows; n++) {
    const p = new Matrix(output.cols, 1, output.row(n).slice());
    const outer = matmul(p, p, { transposeB: true });
    const jacobian = new Matrix(p.rows, p.rows, outer.data.map((v) => -v));
    for (let j = 0; j < p.rows; j++) jacobian.data[j * p.rows + j] += p.data[j];
    const d = new Matrix(p.rows, 1, dvalues.row(n).slice());
    dinputs.row(n).set(matmul(jacobian, d).data);
  }
  return dinputs;
}

export function backward(
  params: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const samples = a2.rows;
  const dloss = new Matrix(a2.rows, a2.cols, a2.data.map((p, k) => -yTrue.data[k] / p / samples));
  const dz2 = softmaxBackward(a2, dloss);
  const second = new Dense(a1, params.W2).backward(dz2);
  const drelu = second.dinputs;
  z1.data.forEach((z, k) => {
    if (z <= 0) drelu.data[k] = 0;
  });
  const first = new Dense(x, params.W1).backward(drelu);
  return { dW1: first.dweights, db1: first.dbiases, dW2: second.dweights, db2: second.dbiases };
}
