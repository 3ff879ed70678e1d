// Misconception: Every image is written into the first row, over the one before it; but in the flat data row i begins at i · pixels, in the matrix as in the bytes.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < pixels; j++) x.data[j] = images[i * pixels + j] / 255;
  }
  return x;
}
