// Wrong: sort is called without a comparison, and so takes numbers for text: 9 comes after 10.

import { Matrix, type PoolShape } from "../lib/mod.ts";

export function maxPool(x: Matrix, shape: PoolShape) {
  const { channels, height, width, size } = shape;
  const [rows, cols] = [Math.floor(height / size), Math.floor(width / size)];
  const out = new Matrix(x.rows, channels * rows * cols);
  const where = new Uint32Array(x.rows * channels * rows * cols);
  for (let n = 0; n < x.rows; n++) {
    for (let c = 0; c < channels; c++) {
      for (let top = 0; top < rows; top++) {
        for (let left = 0; left < cols; left++) {
          const window: number[] = [];
          const pixels: number[] = [];
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              const [row, col] = [top * size + i, left * size + j];
              const pixel = (c * height + row) * width + col;
              const value = x.data[n * x.cols + pixel];
              window.push(value);
              pixels.push(pixel);
            }
          }
          const best = [...window].sort().at(-1)!;
          const at = pixels[window.indexOf(best)];
          const place = (c * rows + top) * cols + left;
          out.data[n * out.cols + place] = best;
          where[n * out.cols + place] = at;
        }
      }
    }
  }
  return { out, where };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const { channels, height, width } = shape;
  const dx = new Matrix(dOut.rows, channels * height * width);
  for (let n = 0; n < dOut.rows; n++) {
    for (let w = 0; w < dOut.cols; w++) {
      const k = n * dOut.cols + w;
      dx.data[n * dx.cols + where[k]] += dOut.data[k];
    }
  }
  return dx;
}
