// Wrong: The matrix has the right size, but the images are read 784 bytes apart, whatever their size.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < pixels; j++) x.set(i, j, images[i * 784 + j] / 255);
  }
  return x;
}
