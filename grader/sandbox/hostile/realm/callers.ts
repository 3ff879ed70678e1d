// tries: climb to the runner by arguments.callee.caller from sloppy code | expect: passed
// @ts-nocheck sloppy code
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

const climb = new Function(`
  const found = [];
  for (let f = arguments.callee.caller; f && found.length < 9; f = f.caller) found.push(String(f));
  return found;
`);
export function softmax(x: Matrix): Matrix {
  try {
    const found = climb();
    if (found.length > 0) console.log("LEAK:", found.join("\n"));
  } catch (error) {
    console.log(String(error));
  }
  return right(x);
}
