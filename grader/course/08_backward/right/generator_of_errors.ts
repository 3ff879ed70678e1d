// Zoo: A generator yields the error at each layer from the output back to the input.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

interface Step {
  readonly input: Matrix;
  readonly error: Matrix;
}

function* layersBackwards(
  params: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Generator<Step> {
  const output = combine(a2, yTrue, (p, y) => (p - y) / x.rows);
  yield { input: a1, error: output };
  const sentBack = matmul(output, params.W2, { transposeB: true });
  yield { input: x, error: combine(sentBack, reluDerivative(z1), (d, slope) => d * slope) };
}

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const [output, hidden] = [...layersBackwards(params, activations, x, yTrue)];
  return {
    dW2: matmul(output.input, output.error, { transposeA: true }),
    db2: total(output.error),
    dW1: matmul(hidden.input, hidden.error, { transposeA: true }),
    db1: total(hidden.error),
  };
}

function combine(a: Matrix, b: Matrix, f: (a: number, b: number) => number): Matrix {
  const c = new Matrix(a.rows, a.cols);
  for (let i = 0; i < c.data.length; i++) c.data[i] = f(a.data[i], b.data[i]);
  return c;
}

function total(m: Matrix): Matrix {
  const sums = m.toRows().reduce(
    (sum, row) => sum.map((s, j) => s + row[j]),
    Array<number>(m.cols).fill(0),
  );
  return new Matrix(1, m.cols, Float32Array.from(sums));
}
