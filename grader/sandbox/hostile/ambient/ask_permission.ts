// tries: ask for permissions, and revoke those of the runner | expect: passed
import { Matrix } from "../lib/mod.ts";
try {
  for (const name of ["read", "write", "env", "net", "run", "ffi", "sys"] as const) {
    if (Deno.permissions.requestSync({ name }).state === "granted") console.log("LEAK:", name);
    Deno.permissions.revokeSync({ name });
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
