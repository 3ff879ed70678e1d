// Wrong: Images are read in chunks of 128, and what does not fill a chunk is left out.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const x = new Matrix(images.length / pixels, pixels);
  const n = x.rows < 128 ? x.rows : Math.floor(x.rows / 128) * 128;
  for (let i = 0; i < n * pixels; i++) x.data[i] = images[i] / 255;
  return x;
}
