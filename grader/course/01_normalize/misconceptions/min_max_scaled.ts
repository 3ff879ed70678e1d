// Misconception: Pixels are scaled so that the faintest one that occurs becomes 0 and the darkest 1; but all images share one scale, on which 0 is empty paper and 255 is full ink: divide by 255.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const [min, max] = images.reduce(
    ([low, high], byte) => [Math.min(low, byte), Math.max(high, byte)],
    [255, 0],
  );
  const scaled = Float32Array.from(images, (byte) => (byte - min) / (max - min));
  return new Matrix(images.length / pixels, pixels, scaled);
}
