// tries: have the workflow evaluate an expression, a shell command and a variable | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log(
  "${{ secrets.GITHUB_TOKEN }} ${{ github.token }} $(id) `id` $HOME %PATH% {{7*7}} <%= 7*7 %>",
);
console.log("score=100\npoints<<EOF\n100\nEOF\n");

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
