// Misconception: Pixels are scaled to lie between 0.01 and 1, so that none is 0; here the background must stay exactly 0, and weights learn from the pixels that have ink.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) x.data[i] = 0.01 + 0.99 * images[i] / 255;
  return x;
}
