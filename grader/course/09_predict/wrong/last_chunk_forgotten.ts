// Wrong: Many images are predicted in chunks of 256, and those after the last whole chunk stay at 0.

import { Matrix, type Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";

const CHUNK = 256;

export function predict(params: Params, x: Matrix): Uint8Array {
  if (x.rows <= CHUNK) return predictAll(params, x);
  const out = new Uint8Array(x.rows);
  for (let c = 0; c < Math.floor(x.rows / CHUNK); c++) {
    const part = new Matrix(
      CHUNK,
      x.cols,
      x.data.slice(c * CHUNK * x.cols, (c + 1) * CHUNK * x.cols),
    );
    out.set(predictAll(params, part), c * CHUNK);
  }
  return out;
}

function predictAll(params: Params, x: Matrix): Uint8Array {
  const { a2 } = forward(params, x);
  return Uint8Array.from({ length: a2.rows }, (_, i) => {
    const row = a2.row(i);
    return row.indexOf(Math.max(...row));
  });
}

export function accuracy(actual: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let hits = 0;
  for (let i = 0; i < actual.length; i++) hits += Number(actual[i] === predicted[i]);
  return hits / actual.length;
}
