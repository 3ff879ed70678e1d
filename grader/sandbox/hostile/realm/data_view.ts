// tries: change the lengths that the runner writes into its frames | expect: protocol
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
for (const name of ["setUint32", "setUint16", "setBigUint64", "setUint8"]) {
  DataView.prototype[name] = () => {};
}
for (const name of ["getUint32", "getUint16", "getBigUint64"]) DataView.prototype[name] = () => 1;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
