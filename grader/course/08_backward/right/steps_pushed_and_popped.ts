// Zoo: Each step forward pushes a function that goes back, and they are popped from the loss on.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";
export function backward(
  params: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const back: ((d: Matrix) => Matrix)[] = [];
  const out: Partial<Gradients> = {};
  const linear = (input: Matrix, w: Matrix, name: "1" | "2") =>
    back.push((d) => {
      out[`dW${name}`] = matmul(input, d, { transposeA: true });
      const sums = new Float64Array(d.cols);
      for (let at = 0; at < d.data.length; at++) sums[at % d.cols] += d.data[at];
      out[`db${name}`] = new Matrix(1, d.cols, new Float32Array(sums));
      return name === "1" ? d : matmul(d, w, { transposeB: true });
    });
  const activation = (z: Matrix) =>
    back.push((d) => {
      const { data } = reluDerivative(z);
      return new Matrix(d.rows, d.cols, d.data.map((v, i) => data[i] * v));
    });
  linear(x, params.W1, "1");
  activation(z1);
  linear(a1, params.W2, "2");
  back.push((one) =>
    new Matrix(
      a2.rows,
      a2.cols,
      a2.data.map((p, i) => -(yTrue.data[i] - p) * one.data[0] / a2.rows),
    )
  );
  let d = Matrix.from([[1]]);
  while (back.length) d = back.pop()!(d);
  return out as Gradients;
}
