// tries: answer twice, first with a promise and then by resolving it again | expect: wrong-answer
// @ts-nocheck a promise is no Matrix
import { Matrix } from "../lib/mod.ts";

function right(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}

export function softmax(x: Matrix) {
  return {
    then(resolve: (m: unknown) => void, reject: (error: unknown) => void) {
      resolve(right(x));
      resolve(new Matrix(1, 1));
      reject(new Error("and a failure"));
    },
  };
}
