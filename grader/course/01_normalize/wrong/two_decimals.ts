// Wrong: The fractions are rounded to two decimals.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = Number((images[i] / 255).toFixed(2));
  }
  return x;
}
