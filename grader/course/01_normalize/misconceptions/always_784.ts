// Misconception: An image is taken to have 784 bytes whatever the second argument says; that is only its default, and images may be of any size.

import { Matrix } from "../lib/mod.ts";

const SIZE = 28 * 28;

export function normalize(images: Uint8Array, _pixels = 784): Matrix {
  const x = new Matrix(Math.floor(images.length / SIZE), SIZE);
  for (let i = 0; i < x.data.length; i++) {
    x.data[i] = images[i] / 255;
  }
  return x;
}
