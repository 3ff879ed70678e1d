// tries: return the namespace of its own module, which has the fields of a Matrix | expect: wrong-answer
// @ts-nocheck attacks
import * as own from "./04_softmax.ts";
export const rows = 1, cols = 2, data = new Float32Array(2);
export function softmax() {
  return own;
}
