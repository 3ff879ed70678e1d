// tries: get hold of the runner's inspect function through a custom inspection of a logged object | expect: passed
import { Matrix } from "../lib/mod.ts";
const hooks = ["Deno.customInspect", "Deno.privateCustomInspect", "nodejs.util.inspect.custom"];
const bait = Object.fromEntries(hooks.map((hook) => [hook, 0])) as Record<PropertyKey, unknown>;
for (const hook of hooks) {
  bait[Symbol.for(hook)] = (...found: unknown[]) => {
    for (const part of found) {
      if (typeof part === "function" && part.constructor("return typeof Deno")() !== "undefined") {
        console.log("LEAK:", hook);
      }
    }
    return "inspected";
  };
}
console.log(bait, [bait], new Map([[bait, bait]]));

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
