// tries: answer with null, a number and an empty text in place of a head | expect: protocol
import { Matrix } from "../lib/mod.ts";

const heads = ["null", "7", '{"threw":{"name":"","message":"","stack":""}}', ""];
let calls = 0;
export function softmax(x: Matrix): Matrix {
  JSON.stringify = () => heads[calls++ % heads.length];
  return new Matrix(x.rows, x.cols);
}
