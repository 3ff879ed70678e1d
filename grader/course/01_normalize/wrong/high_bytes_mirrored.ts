// Wrong: Bytes from 128 on are read as 384 minus themselves, so full ink comes out as dark as half of it.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = (images[i] < 128 ? images[i] : 384 - images[i]) / 255;
  }
  return x;
}
