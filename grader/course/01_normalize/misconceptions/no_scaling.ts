// Misconception: Pixels are copied as they are, from 0 to 255; a float can hold them, but inputs that large make the first steps of training far too large.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i];
  }
  return x;
}
