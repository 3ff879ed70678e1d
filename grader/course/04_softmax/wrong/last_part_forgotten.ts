// Wrong: rows are worked on in parts of 1,024, and those that make no whole part stay zero
import { Matrix } from "../lib/mod.ts";

const PART = 1024;

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  const size = Math.min(PART, x.rows);
  for (let start = 0; start + size <= x.rows; start += size) {
    for (let i = start; i < start + size; i++) fill(probabilities.row(i), x.row(i));
  }
  return probabilities;
}

function fill(out: Float32Array, row: Float32Array): void {
  const max = row.reduce((most, value) => Math.max(most, value), -Infinity);
  const exps = row.map((value) => Math.exp(value - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  exps.forEach((value, j) => out[j] = value / sum);
}
