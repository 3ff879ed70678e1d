// Two bugs: inverted_ink, divided_by_256

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = 1 - images[i] / 256;
  }
  return x;
}
