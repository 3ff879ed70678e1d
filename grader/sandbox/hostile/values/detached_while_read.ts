// tries: detach the numbers at the moment when the sizes are read | expect: threw
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
  const answer = right(x);
  const { data, cols } = answer;
  return Object.defineProperties(answer, {
    rows: { get: () => x.rows },
    cols: {
      get: () => ((data.buffer as ArrayBuffer).detached ||
        structuredClone(0, { transfer: [data.buffer as ArrayBuffer] }),
        cols),
    },
  });
}
