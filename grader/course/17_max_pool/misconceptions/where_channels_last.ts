// Misconception: where counts pixel by pixel, with the channels of a pixel together, but here channels follow one another: the index is c·height·width + row·width + column.

import { Matrix, type Pooled, type PoolShape } from "../lib/mod.ts";

export function maxPool(x: Matrix, { channels, height, width, size }: PoolShape): Pooled {
  const rows = Math.floor(height / size);
  const cols = Math.floor(width / size);
  const out = new Matrix(x.rows, channels * rows * cols);
  const where = new Uint32Array(out.data.length);
  let k = 0;
  for (let n = 0; n < x.rows; n++) {
    const image = x.row(n);
    for (let c = 0; c < channels; c++) {
      for (let y = 0; y < rows; y++) {
        for (let col = 0; col < cols; col++) {
          let largest = -Infinity;
          let at = 0;
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              const pixel = (c * height + y * size + i) * width + col * size + j;
              if (image[pixel] > largest) {
                largest = image[pixel];
                at = ((y * size + i) * width + col * size + j) * channels + c;
              }
            }
          }
          out.data[k] = largest;
          where[k] = at;
          k++;
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
    for (let k = 0; k < dOut.cols; k++) {
      dx.row(n)[where[n * dOut.cols + k]] += dOut.row(n)[k];
    }
  }
  return dx;
}
