// tries: write to disk through the Cache API | expect: passed
import { Matrix } from "../lib/mod.ts";
try {
  const cache = await caches.open("digits-hostile-cache");
  await cache.put("http://127.0.0.1:9/x", new Response("kept"));
  if (await cache.match("http://127.0.0.1:9/x")) console.log("LEAK:", "the cache holds a file");
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
