// Zoo: The result is a view into the middle of a larger array.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const margin = 16;
  const buffer = new Float32Array(images.length + 2 * margin).fill(-1);
  const data = buffer.subarray(margin, margin + images.length);
  for (let i = 0; i < data.length; i++) data[i] = images[i] / 255;
  return new Matrix(images.length / pixels, pixels, data);
}
