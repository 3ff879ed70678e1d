// Wrong: images.buffer is read from its start, wherever the images begin in it.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const view = new DataView(images.buffer);
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = view.getUint8(i) / 255;
  }
  return x;
}
