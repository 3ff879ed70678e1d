// Misconception: Pixels are scaled to lie around zero, which is another way to normalise; here empty paper must stay 0 and full ink must become 1.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = (images[i] - 127) / 255;
  }
  return x;
}
