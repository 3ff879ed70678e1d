// tries: keep the judge busy outside of every clock, with a field fifty thousand times as long as it should be | expect: protocol | exercise=08_backward
import { Matrix } from "../lib/mod.ts";
const big = new Matrix(1, 15_000_000);
big.data.fill(1);
let n = 0;
export function backward(p: any, a: any, x: any, y: any) {
  const w = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.map((_, i) => 0.5 + i + (n++ % 7)));
  return { dW2: w(p.W2), db2: w(p.b2), dW1: big, db1: w(p.b1) };
}
