// tries: write another text than the runner encodes | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const forged = new TextEncoder().encode('{"id":1,"ok":true,"status":"passed"}');
TextEncoder.prototype.encode = () => forged;
TextEncoder.prototype.encodeInto = () => ({ read: 1, written: 1 });
TextDecoder.prototype.decode = () => '{"id":1,"fn":"softmax","args":[]}';

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
