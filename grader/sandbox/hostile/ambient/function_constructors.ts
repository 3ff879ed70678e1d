// tries: reach deleted globals through the four function constructors and indirect eval | expect: passed
// @ts-nocheck evaluated code
import { Matrix } from "../lib/mod.ts";
const body = "return this.Deno ?? this.process ?? (typeof Deno === 'object' && Deno)";
const makers = [function () {}, async function () {}, function* () {}, async function* () {}];
for (const maker of makers) {
  try {
    const result = maker.constructor(body)();
    const value = result.next ? (await result.next()).value : await result;
    if (value) console.log("LEAK:", Object.keys(value));
  } catch (error) {
    console.log(String(error));
  }
}
if ((0, eval)("typeof Deno") !== "undefined") console.log("LEAK:", "eval sees Deno");

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
