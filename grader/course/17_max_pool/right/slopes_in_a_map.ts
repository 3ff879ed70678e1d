// Zoo: A Map from pixel to slope for each image, and a Float32Array filled from it.

import { Matrix, type Pooled, type PoolShape } from "../lib/mod.ts";

export function maxPool(x: Matrix, shape: PoolShape): Pooled {
  const { channels: C, height: H, width: W, size: S } = shape;
  const oh = Math.floor(H / S), ow = Math.floor(W / S);
  const out = new Matrix(x.rows, C * oh * ow);
  const where = new Uint32Array(out.data.length);
  let k = 0;
  for (let n = 0; n < x.rows; n++) {
    const img = x.row(n);
    for (let c = 0; c < C; c++) {
      for (let y = 0; y < oh; y++) {
        for (let xx = 0; xx < ow; xx++) {
          let best = -Infinity, arg = -1;
          for (let i = 0; i < S; i++) {
            for (let j = 0; j < S; j++) {
              const p = (c * H + y * S + i) * W + xx * S + j;
              if (img[p] > best) {
                best = img[p];
                arg = p;
              }
            }
          }
          out.data[k] = best;
          where[k] = arg;
          k++;
        }
      }
    }
  }
  return { out, where };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const { channels: C, height: H, width: W } = shape;
  const dx = new Matrix(dOut.rows, C * H * W);
  for (let n = 0; n < dOut.rows; n++) {
    const at = new Map([...dOut.row(n)].map((d, k) => [where[n * dOut.cols + k], d]));
    dx.row(n).forEach((_, p, row) => row[p] = at.get(p) ?? 0);
  }
  return dx;
}
