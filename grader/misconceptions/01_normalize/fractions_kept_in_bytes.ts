// Misconception: The fractions are collected in an array of bytes, but a byte holds whole numbers only, so every grey becomes 0 before it reaches the matrix.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const scaled = images.map((pixel) => pixel / 255);
  return new Matrix(images.length / pixels, pixels, Float32Array.from(scaled));
}
