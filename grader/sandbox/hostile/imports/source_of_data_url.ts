// tries: get WebAssembly's constructor back from the source phase of machine code in a data URL, and compile more | expect: passed
// @ts-nocheck attacks
import source code from "data:application/wasm;base64,AGFzbQEAAAA=";
import { Matrix } from "../lib/mod.ts";
try {
  console.log("compiled", new code.constructor(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
} catch (error) {
  console.log(String(error));
}
function right(x) { const out = new Matrix(x.rows, x.cols); for (let s = 0; s < out.data.length; s += x.cols) { let m = -Infinity, t = 0; for (let k = s; k < s + x.cols; k++) m = Math.max(m, x.data[k]); for (let k = s; k < s + x.cols; k++) t += Math.exp(x.data[k] - m); for (let k = s; k < s + x.cols; k++) out.data[k] = Math.exp(x.data[k] - m) / t; } return out; }
export function softmax(x) {
  return right(x);
}
