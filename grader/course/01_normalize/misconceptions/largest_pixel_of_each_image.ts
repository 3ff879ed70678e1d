// Misconception: Each image is stretched so that its own darkest pixel becomes 1, but every image shares one scale: a faint digit must stay faint.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const count = images.length / pixels;
  const x = new Matrix(count, pixels);
  for (let i = 0; i < count; i++) {
    const image = images.subarray(i * pixels, (i + 1) * pixels);
    const largest = Math.max(1, ...image);
    for (let j = 0; j < pixels; j++) {
      x.set(i, j, image[j] / largest);
    }
  }
  return x;
}
