// Misconception: Pixels are divided by 256, which is how many values a byte has; but the largest of them is 255, and full ink must become exactly 1.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] / 256;
  }
  return x;
}
