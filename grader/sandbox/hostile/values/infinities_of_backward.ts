// tries: return infinities from backward, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=08_backward
import { Matrix, type Params } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export function backward({ W1, b1, W2, b2 }: Params) {
  const like = ({ rows, cols }: Matrix) => infinite(rows, cols);
  return { dW1: like(W1), db1: like(b1), dW2: like(W2), db2: like(b2) };
}
