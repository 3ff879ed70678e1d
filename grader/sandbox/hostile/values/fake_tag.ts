// tries: return an array-like that calls itself a Float32Array | expect: wrong-answer
// @ts-nocheck no Float32Array
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const length = x.rows * x.cols;
  const data = { length, byteLength: 4 * length, byteOffset: 0, buffer: new ArrayBuffer(8) };
  Object.setPrototypeOf(data, Float32Array.prototype);
  Object.defineProperty(data, Symbol.toStringTag, { value: "Float32Array" });
  return Object.defineProperty(new Matrix(x.rows, x.cols), "data", { value: data });
}
