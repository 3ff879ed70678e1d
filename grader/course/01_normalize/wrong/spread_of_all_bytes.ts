// Wrong: All bytes are spread as arguments of Math.max, which is too many of them from some 120,000 bytes on.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  if (images.length > 0 && Math.max(...images) > 255) {
    throw new RangeError("pixels must be bytes");
  }
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) x.data[i] = images[i] / 255;
  return x;
}
