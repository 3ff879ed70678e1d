// tries: steal the next call's frame from stdin with prompt, and write to stdout with alert | expect: passed
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

export function softmax(x: Matrix): Matrix {
  for (const dialogue of ["prompt", "alert", "confirm"] as const) {
    try {
      const answer = globalThis[dialogue]("the next call, please");
      if (answer) console.log("LEAK:", answer);
    } catch (error) {
      console.log(String(error));
    }
  }
  return right(x);
}
