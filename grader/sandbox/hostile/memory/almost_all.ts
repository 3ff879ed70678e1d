// tries: fill its memory up to just below the limit in each child, and answer rightly | expect: passed, out-of-memory, timed-out, crashed
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
const held = [];
function right(x) { const out = new Matrix(x.rows, x.cols); for (let s = 0; s < out.data.length; s += x.cols) { let m = -Infinity, t = 0; for (let k = s; k < s + x.cols; k++) m = Math.max(m, x.data[k]); for (let k = s; k < s + x.cols; k++) t += Math.exp(x.data[k] - m); for (let k = s; k < s + x.cols; k++) out.data[k] = Math.exp(x.data[k] - m) / t; } return out; }
export function softmax(x) {
  try { while (true) held.push(new Uint8Array(8_000_000).fill(1)); } catch { held.splice(-4); }
  return right(x);
}
