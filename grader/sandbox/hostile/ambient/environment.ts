// tries: read the environment, where a token may be | expect: passed
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";
for (
  const way of [
    () => Deno.env.toObject(),
    () => process.env,
    () => ({ home: Deno.env.get("HOME") }),
  ]
) {
  try {
    const text = JSON.stringify(way());
    if (text.length > 2) console.log("LEAK:", text);
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
