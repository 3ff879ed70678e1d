// Wrong: A Float32Array over the bytes reads four of them as one number.
import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const bytes = images.slice();
  const floats = new Float32Array(bytes.buffer, 0, bytes.length >> 2);
  const x = new Matrix(images.length / pixels, pixels);
  x.data.set(floats.map((value) => value / 255));
  return x;
}
