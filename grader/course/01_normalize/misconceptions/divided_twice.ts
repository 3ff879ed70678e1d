// Misconception: Pixels are divided by 255 twice, so full ink becomes 1/255 instead of 1.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) x.data[i] = images[i] / 255 / 255;
  return x;
}
