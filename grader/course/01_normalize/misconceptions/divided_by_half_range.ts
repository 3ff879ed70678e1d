// Misconception: Pixels are divided by 127.5, half of their range; unless the middle is moved to zero, that gives numbers from 0 to 2, not from 0 to 1.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] / 127.5;
  }
  return x;
}
