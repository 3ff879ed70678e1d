// tries: return infinities from normalize, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=01_normalize
import { Matrix } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  return infinite(images.length / pixels, pixels);
}
