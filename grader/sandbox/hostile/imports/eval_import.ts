// tries: import from evaluated code, whose referrer is another one | expect: passed
// @ts-nocheck evaluated code
import { Matrix } from "../lib/mod.ts";
const target = import.meta.resolve("../solutions/04_softmax.ts");
const ways = [
  () => (0, eval)(`import(${JSON.stringify(target)})`),
  () => new Function("url", "return import(url)")(target),
  () => new (async () => {}).constructor("url", "return await import(url)")(target),
];
for (const way of ways) {
  try {
    console.log("LEAK:", String((await way()).softmax));
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
