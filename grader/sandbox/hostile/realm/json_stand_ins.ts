// tries: answer with what stands for other values on the way to the child: rows repeated without end, parts of arrays from before them, samples of more rows than there are, names and seeds | expect: wrong-answer, protocol
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
function right(x) { const out = new Matrix(x.rows, x.cols); for (let s = 0; s < out.data.length; s += x.cols) { let m = -Infinity, t = 0; for (let k = s; k < s + x.cols; k++) m = Math.max(m, x.data[k]); for (let k = s; k < s + x.cols; k++) t += Math.exp(x.data[k] - m); for (let k = s; k < s + x.cols; k++) out.data[k] = Math.exp(x.data[k] - m) / t; } return out; }
const write = JSON.stringify;
const FORGED = [
  (given) => ({ repeated: given, length: 1e15 }),
  (given) => ({ sampled: [1e300, -0.5, given] }),
  () => ({ keep: "__proto__", value: { callback: true } }),
  () => ({ seed: 1e999 }),
  () => ({ callback: true }),
  (given) => ({ view: given.matrix[2], from: -1e300, to: 1e300 }),
];
let calls = 0;
JSON.stringify = (head) => write(head && "returned" in head ? { ...head, returned: FORGED[calls++ % FORGED.length](head.returned) } : head);
export function softmax(x) { return right(x); }
