// tries: make every layer of constants, each of which fits the one before | expect: wrong-answer | exercise=06_forward
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
const of = (rows: number, cols: number, v: number) => { const m = new Matrix(rows, cols); m.data.fill(v); return m; };
export function forward(p: any, x: Matrix) {
  return { z1: of(x.rows, p.W1.cols, 1), a1: of(x.rows, p.W1.cols, 1), z2: of(x.rows, p.W2.cols, 1), a2: of(x.rows, p.W2.cols, 1 / p.W2.cols) };
}
