// tries: look for other inputs and answers in the buffer around its argument | expect: threw
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
  const whole = new Uint8Array(x.data.buffer);
  const around = new TextDecoder().decode(whole).match(/[a-zA-Z"{}:_]{6,}/g);
  if (whole.length > x.data.byteLength && around) console.log("LEAK:", around.join(" "));
  return right(x);
}
