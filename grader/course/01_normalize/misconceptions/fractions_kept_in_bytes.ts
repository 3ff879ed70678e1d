// Misconception: The fractions are cut to whole numbers, as an array of bytes or Math.floor does, so every grey becomes 0; a Float32Array keeps what lies between 0 and 1.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const scaled = images.map((pixel) => pixel / 255);
  return new Matrix(images.length / pixels, pixels, Float32Array.from(scaled));
}
