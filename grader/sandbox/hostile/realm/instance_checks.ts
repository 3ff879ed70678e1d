// tries: make everything an instance of Matrix | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";
Object.defineProperty(Matrix, Symbol.hasInstance, { value: () => true });
Object.defineProperty(Float32Array, Symbol.hasInstance, { value: () => true });
ArrayBuffer.isView = (value): value is ArrayBufferView => true;

export function softmax() {
  return { rows: 1, cols: 2, data: { length: 2, byteLength: 8, 0: 0.25, 1: 0.75 } };
}
