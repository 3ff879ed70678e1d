// Zoo: Bytes are read and floats are written through a DataView.

import { Matrix } from "../lib/mod.ts";

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  const source = new DataView(images.buffer, images.byteOffset, images.byteLength);
  const x = new Matrix(images.length / pixels, pixels);
  const target = new DataView(x.data.buffer, x.data.byteOffset, x.data.byteLength);
  const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  for (let i = 0; i < source.byteLength; i++) {
    target.setFloat32(4 * i, source.getUint8(i) / 255, littleEndian);
  }
  return x;
}
