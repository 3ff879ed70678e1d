// Misconception: The first 16 bytes are skipped as the header of the file, but loadMnist has taken that off already: images begins with the first pixel of the first image.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = images[16 + i] / 255;
  }
  return x;
}
