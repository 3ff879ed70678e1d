// Wrong: The function in braces returns nothing, so every number is NaN.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const scaled = Float32Array.from(images, (byte): number => {
    byte / 255;
  });
  return new Matrix(images.length / pixels, pixels, scaled);
}
