// Misconception: The bytes are read as if the first pixels of all images came first, then all the second ones; they come image after image.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const count = images.length / pixels;
  const x = new Matrix(count, pixels);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < pixels; j++) {
      x.set(i, j, images[j * count + i] / 255);
    }
  }
  return x;
}
