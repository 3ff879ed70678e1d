// tries: return infinities from relu, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=03_relu
import { Matrix } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export const relu = (x: Matrix) => infinite(x.rows, x.cols);
export const reluDerivative = relu;
