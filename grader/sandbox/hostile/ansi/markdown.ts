// tries: take effect in the summary: links, images, tables, headings and a closed fence | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log(
  "```\n# Passed\n[link](javascript:alert(1)) ![image](http://127.0.0.1:9/x.png)\n````\n~~~",
);
console.log(
  "| 04_softmax | 10/10 |\n|---|---|\n| all | **100** |\n\n<details open><summary>x</summary>",
);
console.log("@octocat closes #1 [ ] \\| &#124; [a]: http://127.0.0.1:9 <http://127.0.0.1:9>");

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
