// Misconception: Each image is made a column, but everything that follows expects one row per image.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const count = images.length / pixels;
  const x = new Matrix(pixels, count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < pixels; j++) {
      x.set(j, i, images[i * pixels + j] / 255);
    }
  }
  return x;
}
