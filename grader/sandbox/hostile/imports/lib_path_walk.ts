// tries: find the course's folder by resolving lib, and import everything in it | expect: passed
import { Matrix } from "../lib/mod.ts";
const lib = import.meta.resolve("../lib/mod.ts");
const paths = ["solutions/04_softmax.ts", "grader/course/mod.ts", "deno.json", ".git/config"];
for (const path of paths) {
  for (const type of [undefined, "text", "json"]) {
    const options = type ? { with: { type } } : {};
    await import(lib.replace("lib/mod.ts", path), options).then(
      (module) => console.log("LEAK:", path, Object.values(module)),
      () => {},
    );
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
