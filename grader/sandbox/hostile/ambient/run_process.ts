// tries: start a process that outlives the grader | expect: passed
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";
const ways = [
  () => new Deno.Command("sleep", { args: ["98765"] }).spawn().unref(),
  () => process.getBuiltinModule("child_process").spawn("sleep", ["98765"], { detached: true }),
  () => new Deno.Command(Deno.execPath(), { args: ["eval", "-A", "while(true);"] }).spawn(),
];
for (const way of ways) {
  try {
    console.log("LEAK:", "started", way());
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
