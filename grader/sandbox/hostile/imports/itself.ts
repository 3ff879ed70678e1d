// tries: import itself, by its path and by the runner's name for it | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const name of ["exercise", import.meta.url, import.meta.url + "?again"]) {
  import(name).then(
    (module) => console.log(Object.keys(module)),
    (error) => console.log(String(error)),
  );
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
