// tries: return NaNs with odd bits, and numbers below the smallest normal one | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const bits = Uint32Array.from(x.data, (_, i) => (i % 2 ? 0xffc0dead : 1));
  return new Matrix(x.rows, x.cols, new Float32Array(bits.buffer));
}
