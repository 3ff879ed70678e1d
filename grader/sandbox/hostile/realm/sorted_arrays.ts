// tries: have Array.from and push drop what the runner collects | expect: protocol
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = [...x.row(i)];
    const max = Math.max(...row);
    let sum = 0;
    for (const v of row) sum += Math.exp(v - max);
    for (let j = 0; j < row.length; j++) out.set(i, j, Math.exp(row[j] - max) / sum);
  }
  Array.prototype.push = function () { return 0; };
  Array.prototype.reduce = () => 0;
  Array.from = () => [];
  return out;
}
