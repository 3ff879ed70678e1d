// tries: print where the stack is used up, in a getter that the runner reads, so that a frame is cut in two | expect: threw, timed-out
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
function right(x) { const out = new Matrix(x.rows, x.cols); for (let s = 0; s < out.data.length; s += x.cols) { let m = -Infinity, t = 0; for (let k = s; k < s + x.cols; k++) m = Math.max(m, x.data[k]); for (let k = s; k < s + x.cols; k++) t += Math.exp(x.data[k] - m); for (let k = s; k < s + x.cols; k++) out.data[k] = Math.exp(x.data[k] - m) / t; } return out; }
function dive() { try { dive(); } finally { console.log("deep"); } }
export function softmax(x) { const answer = right(x); Object.defineProperty(answer, "rows", { get() { dive(); return x.rows; } }); return answer; }
