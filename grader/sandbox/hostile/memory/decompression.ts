// tries: inflate a small stream of zeros to six gigabytes | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const zeros = new Blob([new Uint8Array(64 << 20)]);
const small = await new Response(zeros.stream().pipeThrough(new CompressionStream("gzip"))).blob();
const keep: ArrayBuffer[] = [];
for (let i = 0; i < 96; i++) {
  const large = small.stream().pipeThrough(new DecompressionStream("gzip"));
  keep.push(await new Response(large).arrayBuffer());
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
