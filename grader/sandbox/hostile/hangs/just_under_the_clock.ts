// tries: wait in each call until just before its clock ends, and answer rightly | expect: timed-out, passed
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function softmax(x) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const exps = row.map((v) => Math.exp(v - Math.max(...row)));
    const sum = exps.reduce((a, b) => a + b);
    exps.forEach((e, j) => out.set(i, j, e / sum));
  }
  return out;
}
