// tries: answer with null, a number and an empty text in place of a head | expect: wrong-type, wrong-value, protocol, exited, threw
import { Matrix } from "../lib/mod.ts";

let calls = 0;
export function softmax(x: Matrix): Matrix {
  JSON.stringify = () => ["null", "7", '{"threw":{"name":"","message":"","stack":"","todo":""}}', ""][calls++ % 4];
  return new Matrix(x.rows, x.cols);
}
