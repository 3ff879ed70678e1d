// Zoo: Every step is rounded to float32 with Math.fround.

import { Matrix } from "../lib/mod.ts";

const f32 = Math.fround;

export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const source = x.row(i);
    const target = p.row(i);
    let max = source[0];
    for (let j = 1; j < source.length; j++) {
      if (source[j] > max) max = source[j];
    }
    let sum = f32(0);
    for (let j = 0; j < source.length; j++) {
      target[j] = f32(Math.exp(f32(source[j] - max)));
      sum = f32(sum + target[j]);
    }
    for (let j = 0; j < target.length; j++) target[j] = f32(target[j] / sum);
  }
  return p;
}
