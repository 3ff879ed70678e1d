// Misconception: Only the first image is copied, as when subarray is given a length, or return stands inside the loop; but the second argument of subarray is the place where a part ends, and every image needs its row.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < x.rows; i++) {
    const image = images.subarray(i * pixels, pixels);
    x.row(i).set(Float32Array.from(image, (byte) => byte / 255));
  }
  return x;
}
