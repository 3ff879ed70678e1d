// tries: make every check of a number say yes | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";
Number.isInteger = Number.isFinite = Number.isSafeInteger = () => true;
globalThis.isNaN = () => false;
Array.isArray = (value): value is unknown[] => true;
Object.is = () => true;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, new Float32Array(x.data.length).fill(NaN));
}
