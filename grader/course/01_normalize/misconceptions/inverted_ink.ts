// Misconception: Pixels are taken to be brightness on white paper and are inverted, but in MNIST 0 is already the background and 255 the ink.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = 1 - images[i] / 255;
  }
  return x;
}
