// tries: claim by a forged head that the function is still a stub | expect: protocol
import { Matrix } from "../lib/mod.ts";

const error = { name: "TodoError", message: "softmax", stack: "", todo: "\u001b[2J".repeat(100_000) };
export function softmax(x: Matrix): Matrix {
  const text = JSON.stringify({ threw: error });
  JSON.stringify = () => text;
  return new Matrix(x.rows, x.cols);
}
