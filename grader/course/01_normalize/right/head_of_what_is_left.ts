// Zoo: Each image is the head of what is left of the bytes, so subarray is given a length as its end.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  let left = images;
  for (let i = 0; i < x.rows; i++) {
    x.row(i).set(Float32Array.from(left.subarray(0, pixels), (byte) => byte / 255));
    left = left.subarray(pixels);
  }
  return x;
}
