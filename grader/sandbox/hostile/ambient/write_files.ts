// tries: leave files in the working directory, in /tmp and in the home folder | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const folder of [".", "/tmp", "$HOME", "..", import.meta.dirname]) {
  try {
    const home = folder === "$HOME" ? Deno.env.get("HOME") : folder;
    Deno.writeTextFileSync(`${home}/digits-hostile-write`, "here");
    Deno.symlinkSync("/etc/passwd", `${home}/digits-hostile-link`);
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
