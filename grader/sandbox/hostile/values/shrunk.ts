// tries: return numbers over a buffer that was shrunk under them | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const buffer = new ArrayBuffer(4 * x.data.length, { maxByteLength: 1 << 20 });
  const answer = new Matrix(x.rows, x.cols, new Float32Array(buffer));
  buffer.resize(0);
  return answer;
}
