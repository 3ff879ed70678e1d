// Zoo: Two nested loops go over rows and columns, with set only.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const count = images.length / pixels;
  const x = new Matrix(count, pixels);
  for (let image = 0; image < count; image++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const offset = image * pixels + pixel;
      x.set(image, pixel, images[offset] / 255);
    }
  }
  return x;
}
