// tries: keep the judge's inputs from one run to the next in localStorage | expect: passed
// @ts-nocheck it may be deleted
import { Matrix } from "../lib/mod.ts";
try {
  localStorage.setItem(
    "digits-hostile-runs",
    String(1 + Number(localStorage.getItem("digits-hostile-runs"))),
  );
  sessionStorage.setItem("digits-hostile-runs", "1");
  if (Number(localStorage.getItem("digits-hostile-runs")) > 1) {
    console.log("LEAK:", "an earlier run");
  }
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
