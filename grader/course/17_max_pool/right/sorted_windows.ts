// Zoo: The pixels of each window are sorted by their value, and the first is taken.

import { Matrix, type Pooled, type PoolShape } from "../lib/mod.ts";

function* windows(s: PoolShape): Generator<number[]> {
  const area = s.height * s.width;
  for (let base = 0; base < s.channels * area; base += area) {
    for (let y = s.size; y <= s.height; y += s.size) {
      for (let z = s.size; z <= s.width; z += s.size) {
        const window = [];
        for (let e = 1; e <= s.size * s.size; e++) {
          const up = Math.ceil(e / s.size);
          window.push(base + (y - up) * s.width + z - 1 - e % s.size);
        }
        yield window;
      }
    }
  }
}

export function maxPool(x: Matrix, s: PoolShape): Pooled {
  const all = [...windows(s)];
  const where = new Uint32Array(x.rows * all.length);
  const out = new Matrix(x.rows, all.length);
  for (let n = 0, k = 0; n < x.rows; n++) {
    const image = x.row(n);
    for (const window of all) {
      const [first] = window.toSorted((a, b) => image[b] - image[a]);
      where.set([first], k);
      out.data.set([image[first]], k++);
    }
  }
  return { out, where };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, s: PoolShape): Matrix {
  const dx = new Matrix(dOut.rows, s.channels * s.height * s.width);
  for (let n = 0; n < dx.rows; n++) {
    const places = where.subarray(n * dOut.cols, n * dOut.cols + dOut.cols);
    const [from, to] = [dOut.row(n), dx.row(n)];
    for (const [w, place] of places.entries()) to[place] = from[w];
  }
  return dx;
}
