// tries: get the runner's fresh views by way of Symbol.species | expect: protocol, exited
import { Matrix } from "../lib/mod.ts";
const TypedArray = Object.getPrototypeOf(Uint8Array);
Object.defineProperty(TypedArray, Symbol.species, {
  get: () =>
    function (length: number) {
      console.log("a view of", length);
      return new Uint8Array(1 << 16);
    },
});
for (const Numbers of [Uint8Array, Float32Array]) {
  Numbers.prototype.constructor = Numbers; // V8 looks for a species only once this was written
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
