// tries: import every solution by a template, which the module graph expands | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const name of ["03_relu", "04_softmax", "08_backward"]) {
  try {
    const reference = await import(`../solutions/${name}.ts`);
    console.log("LEAK:", Object.values(reference).map(String));
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
