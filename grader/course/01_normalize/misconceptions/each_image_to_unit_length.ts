// Misconception: Each image is divided by its length, as a vector is normalised; here each byte is divided by 255, so that full ink becomes 1 in every image.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] / 255;
  }
  for (let i = 0; i < x.rows; i++) {
    const row = x.row(i);
    const length = Math.hypot(...row) || 1;
    for (let j = 0; j < pixels; j++) row[j] /= length;
  }
  return x;
}
