// Zoo: Windows are cut out as small arrays; going back, each pixel looks whether some window chose it.

import { Matrix, type PoolShape } from "../lib/mod.ts";

interface Best {
  value: number;
  index: number;
}

function bestOf(image: Float32Array, corner: number, { width, size }: PoolShape): Best {
  const lines = [...Array(size).keys()].map((i) => {
    const start = corner + i * width;
    return [...image.subarray(start, start + size)];
  });
  const value = Math.max(...lines.flat());
  const line = lines.findIndex((numbers) => numbers.includes(value));
  return { value, index: corner + line * width + lines[line].indexOf(value) };
}

export function maxPool(x: Matrix, shape: PoolShape) {
  const { channels, height, width, size } = shape;
  const best: Best[] = [];
  for (let n = 0; n < x.rows; n++) {
    const image = x.row(n);
    for (let line = 0; line < channels * height; line++) {
      const row = line % height;
      if (row % size !== 0 || row + size > height) continue;
      for (let col = 0; col <= width - size; col += size) {
        best.push(bestOf(image, line * width + col, shape));
      }
    }
  }
  const values = Float32Array.from(best, ({ value }) => value);
  const out = new Matrix(x.rows, best.length / x.rows, values);
  return { out, where: Uint32Array.from(best, ({ index }) => index) };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const pixels = shape.channels * shape.height * shape.width;
  const chosen = new Map(Array.from(where, (pixel, k) => {
    const image = Math.floor(k / dOut.cols);
    return [image * pixels + pixel, dOut.data[k]];
  }));
  const slopes = Float32Array.from({ length: dOut.rows * pixels }, (_, at) => chosen.get(at) ?? 0);
  return new Matrix(dOut.rows, pixels, slopes);
}
