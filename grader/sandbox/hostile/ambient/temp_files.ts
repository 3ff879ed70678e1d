// tries: make temporary files, whose names it need not know | expect: passed
import { Matrix } from "../lib/mod.ts";
const prefix = "digits-hostile-";
for (const way of ["makeTempFileSync", "makeTempDirSync"] as const) {
  try {
    console.log("LEAK:", Deno[way]({ prefix, dir: "/tmp" }));
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
