// Wrong: Bytes are divided only if one of them is above 1, in case they are fractions already.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const scale = images.some((byte) => byte > 1) ? 255 : 1;
  return new Matrix(
    images.length / pixels,
    pixels,
    Float32Array.from(images, (byte) => byte / scale),
  );
}
