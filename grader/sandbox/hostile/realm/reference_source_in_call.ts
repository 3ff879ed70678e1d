// tries: break the runner in a call by an error of the reference, whose source line the dying runtime quotes | expect: threw | exercise=06_forward
// @ts-nocheck null is no Matrix
import { softmax } from "./04_softmax.ts";

const fail = () => softmax({ rows: 1, cols: 1, row: () => null });
export function forward() {
  JSON.stringify = TextEncoder.prototype.encode = Array.prototype.forEach = fail;
  return {};
}
