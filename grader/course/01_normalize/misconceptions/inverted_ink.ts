// Misconception: Pixels are inverted, so the background becomes 1 and the strokes 0; in MNIST 0 is already the background and 255 the ink.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = 1 - images[i] / 255;
  }
  return x;
}
