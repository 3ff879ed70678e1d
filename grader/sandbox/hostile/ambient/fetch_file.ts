// tries: read a system file with fetch, XMLHttpRequest and EventSource | expect: passed
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";
for (const url of ["file:///etc/passwd", import.meta.resolve("../solutions/04_softmax.ts")]) {
  try {
    console.log("LEAK:", await (await fetch(url)).text());
  } catch (error) {
    console.log(String(error));
  }
  try {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    request.send();
    console.log("LEAK:", request.responseText);
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
