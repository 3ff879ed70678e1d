// tries: clear the screen, move the cursor, hide it and change the colours | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("\u001b[2J\u001b[H\u001b[31;1mred\u001b[?25l\u001b[?1049h\u001b[8mhidden");

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
