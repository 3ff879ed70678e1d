// tries: rewrite the runner's heads with toJSON on the prototypes | expect: import-threw
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
const forged = { id: 1, ok: true, kind: "matrix", status: "passed", score: 10 };
for (const kind of [Object, Array, Number, String, Boolean]) kind.prototype.toJSON = () => forged;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
