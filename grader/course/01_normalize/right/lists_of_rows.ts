// Zoo: rows are lists of numbers, cut out of the bytes, and Matrix.from puts them together
import { Matrix } from "../lib/mod.ts";
export function normalize(images: Uint8Array, pixels: number = 784): Matrix {
  const n = (images.length / pixels) | 0;
  if (n === 0) return new Matrix(0, pixels);
  const rows: number[][] = [];
  for (let i = 0; i < n; ++i) {
    rows.push([...images.subarray(i * pixels, (i + 1) * pixels)].map((p) => p / 0xff));
  }
  return Matrix.from(rows);
}
