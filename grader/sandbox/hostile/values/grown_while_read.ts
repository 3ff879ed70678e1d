// tries: grow the buffer to a gigabyte at the moment when the sizes are read | expect: out-of-memory
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const buffer = new ArrayBuffer(4 * x.data.length, { maxByteLength: 1 << 30 });
  const answer = new Matrix(x.rows, x.cols, new Float32Array(buffer));
  return Object.defineProperty(answer, "cols", { get: () => (buffer.resize(1 << 30), x.cols) });
}
