// Zoo: The file has Windows line ends.

import { Matrix } from "../lib/mod.ts";

/**
 * Flattens images and scales their pixels from 0..255 to 0..1.
 */
export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] / 255;
  }
  return x;
}
