// tries: import the reference at load by a literal path, and carry on when it fails | expect: passed
import { Matrix } from "../lib/mod.ts";
try {
  const reference = await import("../solutions/04_softmax.ts");
  console.log("LEAK:", String(reference.softmax));
} catch (error) {
  console.log(String(error));
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
