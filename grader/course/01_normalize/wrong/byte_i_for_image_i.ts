// Wrong: images[i] is taken for a whole image, so every pixel of a row gets the same byte.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < pixels; j++) x.set(i, j, images[i] / 255);
  }
  return x;
}
