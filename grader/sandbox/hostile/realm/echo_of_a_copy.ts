// tries: change its argument, and have the runner echo a copy that was made before | expect: wrong-answer | exercise=03_relu
// @ts-nocheck attacks
// hides a changed argument by answering the echo with copies
import { Matrix } from "../lib/mod.ts";
const map = Array.prototype.map;
let hidden;
export function relu(x) {
  hidden = new Matrix(x.rows, x.cols, x.data.slice());
  Array.prototype.map = function (f, t) { return map.call(this.length === 1 && this[0] === x ? [hidden] : this, f, t); };
  for (let i = 0; i < x.data.length; i++) if (x.data[i] < 0) x.data[i] = 0;
  return x;
}
export function reluDerivative(x) { return new Matrix(x.rows, x.cols, x.data.map((v) => +(v > 0))); }
