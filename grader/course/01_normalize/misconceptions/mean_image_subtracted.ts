// Misconception: The mean of all images is subtracted from each, which is another way to normalise; here 0 must stay 0, whatever the other images are.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[i] / 255;
  }
  for (let j = 0; j < pixels; j++) {
    let mean = 0;
    for (let i = 0; i < x.rows; i++) mean += x.get(i, j) / x.rows;
    for (let i = 0; i < x.rows; i++) x.set(i, j, x.get(i, j) - mean);
  }
  return x;
}
