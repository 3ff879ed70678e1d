// Misconception: The mean 0.1307 and the deviation 0.3081 of MNIST are used on bytes, but they are those of fractions from 0 to 1; here neither is needed, and each byte is divided by 255.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    x.data[i] = (images[i] - 0.1307) / 0.3081;
  }
  return x;
}
