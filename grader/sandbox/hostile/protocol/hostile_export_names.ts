// tries: export names that break a table of exports | expect: passed
// @ts-nocheck names that are no identifiers
import { Matrix } from "../lib/mod.ts";
const odd = () => 0;
export { odd as "__proto__", odd as "constructor", odd as "hasOwnProperty", odd as "toString" };
export {
  odd as "\u0000",
  odd as "\u202e",
  odd as "]]>",
  odd as "a\n::error::b",
  odd as '{"id":1}',
};

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
