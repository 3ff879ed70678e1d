// tries: build a data URL in the call that imports a builtin and the file system | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const target of ["node:fs", "file:///etc/passwd", "npm:fflate"]) {
  const url = "data:text/javascript," + encodeURIComponent(`export * from "${target}"`);
  try {
    const module = await import(url);
    console.log("LEAK:", Object.keys(module));
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
