// Wrong: One buffer holds the result of every call.

import { Matrix } from "../lib/mod.ts";

let buffer = new Float32Array(0);
export function normalize(images: Uint8Array, pixels = 784): Matrix {
  if (buffer.length < images.length) buffer = new Float32Array(images.length);
  for (let i = 0; i < images.length; i++) buffer[i] = images[i] / 255;
  return new Matrix(images.length / pixels, pixels, buffer.subarray(0, images.length));
}
