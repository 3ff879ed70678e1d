// Misconception: The bytes are read as signed numbers from -128 to 127, so every pixel darker than 127 becomes negative; ink goes from 0 to 255, and a Uint8Array holds it as it is.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const bytes = new Int8Array(images.buffer, images.byteOffset, images.length);
  const x = new Matrix(bytes.length / pixels, pixels);
  for (let i = 0; i < bytes.length; i++) x.data[i] = bytes[i] / 255;
  return x;
}
