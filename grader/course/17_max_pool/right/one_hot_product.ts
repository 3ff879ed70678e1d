// Zoo: Shifted copies of the image are compared, one for each place in a window; one-hot rows times slopes go back.

import { matmul, Matrix, type PoolShape } from "../lib/mod.ts";

/** What stands at one place of all windows: every so many pixels of each channel. */
function pick(image: Float32Array, shape: PoolShape, down: number, right: number): Float64Array {
  const picked: number[] = [];
  image.forEach((value, p) => {
    const [a, b] = [Math.floor(p / shape.width) % shape.height, p % shape.width];
    const isWhole = a - down + shape.size <= shape.height && b - right + shape.size <= shape.width;
    if (a % shape.size === down && b % shape.size === right && isWhole) picked.push(value);
  });
  return Float64Array.from(picked);
}

export function maxPool(x: Matrix, shape: PoolShape) {
  const indices = Float32Array.from({ length: x.cols }, (_, p) => p);
  const tops: number[] = [];
  const spots: number[] = [];
  for (let n = 0; n < x.rows; n++) {
    const top = pick(x.row(n), shape, 0, 0);
    const spot = pick(indices, shape, 0, 0);
    for (let e = 1; e < shape.size ** 2; e++) {
      const [i, j] = [Math.trunc(e / shape.size), e % shape.size];
      const names = pick(indices, shape, i, j);
      pick(x.row(n), shape, i, j).forEach((value, w) => {
        if (value > top[w]) [top[w], spot[w]] = [value, names[w]];
      });
    }
    tops.push(...top);
    spots.push(...spot);
  }
  const out = new Matrix(x.rows, tops.length / x.rows, new Float32Array(tops));
  return { out, where: new Uint32Array(spots) };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const dx = new Matrix(dOut.rows, shape.channels * shape.width * shape.height);
  for (let n = 0; n < dOut.rows; n++) {
    const hot = new Matrix(dOut.cols, dx.cols); // in each row a 1 where the maximum was
    for (let w = 0; w < hot.rows; w++) hot.set(w, where[n * hot.rows + w], 1);
    dx.row(n).set(matmul(new Matrix(1, dOut.cols, dOut.row(n)), hot).data);
  }
  return dx;
}
