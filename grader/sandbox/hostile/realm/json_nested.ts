// tries: answer with a head nested two million deep, for a parser that recurses | expect: protocol
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
function right(x) { const out = new Matrix(x.rows, x.cols); for (let s = 0; s < out.data.length; s += x.cols) { let m = -Infinity, t = 0; for (let k = s; k < s + x.cols; k++) m = Math.max(m, x.data[k]); for (let k = s; k < s + x.cols; k++) t += Math.exp(x.data[k] - m); for (let k = s; k < s + x.cols; k++) out.data[k] = Math.exp(x.data[k] - m) / t; } return out; }
const write = JSON.stringify;
JSON.stringify = (head) => head && "returned" in head ? '{"returned":' + "[".repeat(1_900_000) + "]".repeat(1_900_000) + ',"after":[]}' : write(head);
export function softmax(x) { return right(x); }
