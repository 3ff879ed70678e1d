// tries: wrap the open descriptors of the process in sockets and write into them | expect: passed
// @ts-nocheck raw bindings
import { Matrix } from "../lib/mod.ts";
try {
  const host = globalThis.process ?? Deno[Deno.internal].nodeGlobalThis?.process;
  for (let fd = 3; fd < 32; fd++) {
    const { Pipe } = host.binding("pipe_wrap");
    const pipe = new Pipe(0);
    pipe.open(fd);
    new (host.getBuiltinModule("net").Socket)({ handle: pipe }).write("digits-hostile");
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
