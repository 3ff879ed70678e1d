// tries: import a blob URL that imports the reference | expect: passed
import { Matrix } from "../lib/mod.ts";
try {
  const reference = new URL("../solutions/04_softmax.ts", import.meta.url);
  const code = new Blob([`export * from "${reference}"`], { type: "text/javascript" });
  const module = await import(URL.createObjectURL(code));
  console.log("LEAK:", String(module.softmax));
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
