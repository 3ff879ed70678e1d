// Wrong: Every fourth byte is read, as from a canvas, whose pixels have four bytes.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < x.data.length; i++) x.data[i] = images[4 * i] / 255;
  return x;
}
