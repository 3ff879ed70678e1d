// tries: import files by paths that are put together at run time | expect: passed
import { Matrix } from "../lib/mod.ts";
const asText = { with: { type: "text" } };
for (const part of ["../solu" + "tions/04_softmax.ts", "/etc/" + "passwd", "../grader/course.ts"]) {
  for (const options of [{}, asText]) {
    try {
      const module = await import(import.meta.resolve(part), options);
      console.log("LEAK:", String(module.default ?? module.softmax));
    } catch (error) {
      console.log(String(error));
    }
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
