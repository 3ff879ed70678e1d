// tries: replace the methods of the shared class, which the judge's helpers may use | expect: wrong-answer
// @ts-nocheck patched class
import { Matrix } from "../lib/mod.ts";
for (const name of ["get", "set", "row", "toRows"]) Matrix.prototype[name] = () => [[0.25, 0.75]];
Matrix.from = () => ({ rows: 1, cols: 2, data: new Float32Array([0.25, 0.75]) });

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
