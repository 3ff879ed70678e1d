// tries: return sizes that are no whole numbers, or whose product overflows | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

const sizes = [NaN, -1, 1.5, 2 ** 53, Infinity, "1", { valueOf: () => 1 }, 65_536 ** 2, undefined];
let calls = 0;
export function softmax(x: Matrix): Matrix {
  const size = { value: sizes[calls++ % sizes.length] };
  return Object.defineProperties(new Matrix(x.rows, x.cols), { rows: size, cols: size });
}
