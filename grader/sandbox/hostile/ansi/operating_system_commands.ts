// tries: set the window title, write to the clipboard, and make a link | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("\u001b]0;owned\u0007\u001b]52;c;ZGlnaXRz\u0007");
console.log(
  "\u001b]8;;http://127.0.0.1:9/\u001b\\10/10\u001b]8;;\u001b\\ \u001b]1337;File=inline=1:AAAA\u0007",
);

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
