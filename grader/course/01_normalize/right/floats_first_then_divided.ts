// Zoo: The bytes become floats first, and are divided by 255 afterwards.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const floats = Float32Array.from(images);
  const scale = Math.fround(1 / 255);
  for (let i = 0; i < floats.length; i++) floats[i] *= scale;
  return new Matrix(floats.length / pixels, pixels, floats);
}
