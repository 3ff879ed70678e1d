// Misconception: A pixel is made either 0 or 1, but the greys between them say where the edge of a stroke lies, and must be kept.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] > 127 ? 1 : 0;
  }
  return x;
}
