// tries: smuggle a whole second frame into the bytes of its answer by a lying byteLength | expect: wrong-answer
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function softmax(x) {
  const data = new Float32Array(x.data.length + 4096);
  Object.defineProperty(data, "byteLength", { get: () => 4 * x.data.length });
  Object.defineProperty(data, "length", { get: () => x.data.length });
  return new Matrix(x.rows, x.cols, data);
}
