// tries: let the reference of a later exercise, which contains a softmax, do the work | expect: forbidden-import
import { Matrix } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

export function softmax(x: Matrix): Matrix {
  const identity = new Matrix(x.cols, x.cols);
  for (let i = 0; i < x.cols; i++) identity.set(i, i, 1);
  const zeros = new Matrix(1, x.cols);
  return forward({ W1: identity, b1: zeros, W2: identity, b2: zeros }, x).a2;
}
