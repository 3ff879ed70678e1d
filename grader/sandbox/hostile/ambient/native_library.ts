// tries: load the C library and call system() | expect: passed
import { Matrix } from "../lib/mod.ts";
try {
  const libc = Deno.dlopen("libc.so.6", { system: { parameters: ["buffer"], result: "i32" } });
  libc.symbols.system(new TextEncoder().encode("sleep 98765 &\0"));
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
