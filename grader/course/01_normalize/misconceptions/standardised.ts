// Misconception: Pixels are scaled to mean 0 and deviation 1, which is another way to normalise; here 0 must stay 0 and 255 must become 1.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const mean = images.reduce((sum, p) => sum + p, 0) / images.length;
  const variance = images.reduce((sum, p) => sum + (p - mean) ** 2, 0) / images.length;
  const deviation = Math.sqrt(variance) || 1; // an even grey has none
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = (images[i] - mean) / deviation;
  }
  return x;
}
