// Misconception: The bytes are cut into one row per pixel as they come, as reshape(pixels, N) does; but that mixes the images, since the bytes come image after image: make one row per image, N×pixels.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const count = images.length / pixels;
  return new Matrix(pixels, count, Float32Array.from(images, (byte) => byte / 255));
}
