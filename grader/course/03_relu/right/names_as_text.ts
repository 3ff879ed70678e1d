// Zoo: The names are exported as text, and the module imports itself.

import { Matrix } from "../lib/mod.ts";
import * as self from "./03_relu.ts";
function f(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(v, 0)));
}
export { f as "relu", g as "reluDerivative" };
function g(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, self.relu(x).data.map((v) => Math.sign(v)));
}
