// tries: have a timer evaluate a string that imports the reference | expect: passed
// @ts-nocheck a timer takes a function
import { Matrix } from "../lib/mod.ts";
const target = import.meta.resolve("../solutions/04_softmax.ts");
try {
  setTimeout(
    `import("${target}").then((m) => console.log("LEAK:", String(m.softmax)), () => {})`,
    0,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
} catch (error) {
  console.log(String(error));
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
