// tries: answer with a head that is printed text, a right answer, a failure and a report of progress at once | expect: timed-out
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
const other = { threw: { name: "", message: "", stack: "", kind: "" }, progress: 1, loaded: {}, printed: "" };
JSON.stringify = (head) => stringify(head?.returned ? { ...head, ...other } : head);
