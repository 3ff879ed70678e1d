// Misconception: Pixels are scaled to mean 0 and deviation 1, which is another way to normalise; here 0 must stay 0 and 255 must become 1.

import { Matrix } from "../lib/mod.ts";

/** The average and the deviation of all training pixels. */
const MEAN = 0.1307;
const DEVIATION = 0.3081;

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) x.data[i] = (images[i] / 255 - MEAN) / DEVIATION;
  return x;
}
