// Zoo: The functions have other names inside the module, and there are further exports.

import { Matrix } from "../lib/mod.ts";

class Activation {
  constructor(readonly value: (x: number) => number, readonly slope: (x: number) => number) {}

  static readonly rectifier = new Activation((x) => Math.max(x, 0), (x) => +(x > 0));
}

function rectify(x: Matrix): Matrix {
  return apply(x, Activation.rectifier.value);
}

function slopes(x: Matrix): Matrix {
  return apply(x, Activation.rectifier.slope);
}

function apply({ rows, cols, data }: Matrix, f: (x: number) => number): Matrix {
  return new Matrix(rows, cols, Float32Array.from(data, (value) => f(value)));
}

export { Activation, rectify as relu, slopes as reluDerivative };
export default Activation.rectifier;
