// Wrong: The loop over the pixels ends before the last one, so the last column stays 0.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < pixels - 1; j++) x.set(i, j, images[i * pixels + j] / 255);
  }
  return x;
}
