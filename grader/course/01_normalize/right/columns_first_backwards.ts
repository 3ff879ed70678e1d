// Zoo: The pixels are visited column by column from the last to the first, and multiplied by 1/255.

import { Matrix } from "../lib/mod.ts";

const SCALE = 1 / 255;

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const count = images.length / pixels;
  const { data, ...shape } = new Matrix(count, pixels);
  for (let j = pixels - 1; j >= 0; j--) {
    for (let i = count - 1; i >= 0; i--) {
      data[i * pixels + j] = images[i * pixels + j] * SCALE;
    }
  }
  return new Matrix(shape.rows, shape.cols, data);
}
