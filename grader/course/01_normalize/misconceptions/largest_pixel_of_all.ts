// Misconception: Pixels are divided by the largest one that happens to occur, but a set of faint images must stay faint: full ink is always 255.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const largest = images.reduce((a, b) => Math.max(a, b), 1);
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] / largest;
  }
  return x;
}
