// tries: wait for ever where it is loaded anew in the middle of a check | expect: never-settles
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";

export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, p] = [x.row(i), out.row(i)];
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const sum = row.reduce((all, value) => all + Math.exp(value - max), 0);
    for (let j = 0; j < row.length; j++) p[j] = Math.exp(row[j] - max) / sum;
  }
  return out;
}

if (import.meta.url.includes("?")) await new Promise(() => {});
