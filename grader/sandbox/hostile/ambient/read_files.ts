// tries: read secrets with every reader that Deno has | expect: passed
import { Matrix } from "../lib/mod.ts";
const paths = [
  "/etc/passwd",
  "../solutions/04_softmax.ts",
  "../data/mnist.zip",
  "../grader/course.ts",
];
for (const path of paths) {
  try {
    console.log("LEAK:", Deno.readTextFileSync(path));
  } catch (error) {
    console.log(String(error));
  }
}

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
