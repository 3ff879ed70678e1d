// Zoo: All channels of a window are looked at pixel by pixel; the largest of each is kept in a list, and its index counted channel by channel.

import { Matrix, type Pooled, type PoolShape } from "../lib/mod.ts";

export function maxPool(x: Matrix, { channels, height, width, size }: PoolShape): Pooled {
  const rows = Math.floor(height / size);
  const cols = Math.floor(width / size);
  const out = new Matrix(x.rows, channels * rows * cols);
  const where = new Uint32Array(out.data.length);
  for (let n = 0; n < x.rows; n++) {
    for (let window = 0; window < rows * cols; window++) {
      const best = new Array<number>(channels).fill(-1);
      for (let at = 0; at < size * size; at++) {
        const row = Math.floor(window / cols) * size + Math.floor(at / size);
        const col = (window % cols) * size + at % size;
        for (let c = 0; c < channels; c++) {
          const pixel = (c * height + row) * width + col;
          if (best[c] < 0 || x.get(n, pixel) > x.get(n, best[c])) best[c] = pixel;
        }
      }
      best.forEach((pixel, c) => {
        const k = c * rows * cols + window;
        out.set(n, k, x.get(n, pixel));
        where[n * out.cols + k] = pixel;
      });
    }
  }
  return { out, where };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const { channels, height, width } = shape;
  const dx = new Matrix(dOut.rows, channels * height * width);
  where.forEach((pixel, k) => dx.set(Math.floor(k / dOut.cols), pixel, dOut.data[k]));
  return dx;
}
