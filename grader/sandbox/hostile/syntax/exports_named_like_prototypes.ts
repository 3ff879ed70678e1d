// tries: export the right function under the names of every prototype's fields too | expect: passed
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const exps = row.map((v) => Math.exp(v - Math.max(...row)));
    const sum = exps.reduce((a, b) => a + b);
    exps.forEach((e, j) => out.set(i, j, e / sum));
  }
  return out;
}
export { softmax as "__proto__", softmax as "constructor", softmax as "toString", softmax as "toJSON", softmax as "loaded", softmax as "length" };
