// tries: say at load that it exports a million names, and a hundred thousand modules | expect: passed
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

const stringify = JSON.stringify;
const names = ',"a"'.repeat(500_000);
const modules = Array.from({ length: 100_000 }, (_, i) => `,"${i}":[]`).join("");
JSON.stringify = (head) =>
  head?.loaded ? `{"loaded":{"04_softmax":["softmax"${names}]${modules}}}` : stringify(head);
