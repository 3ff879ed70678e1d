// Misconception: Each image comes out mirrored along its diagonal, as if its bytes were stored column by column; they are stored row by row, and can be copied in that order.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const side = Math.round(Math.sqrt(pixels));
  const x = new Matrix(images.length / pixels, pixels);
  for (let i = 0; i < images.length; i++) {
    const [row, column] = [Math.floor((i % pixels) / side), i % side];
    const from = i - (i % pixels) + column * side + row;
    x.data[i] = images[from] / 255;
  }
  return x;
}
