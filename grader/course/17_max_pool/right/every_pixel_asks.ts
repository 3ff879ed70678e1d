// Zoo: Every pixel finds its own window, and takes it over if it is larger than what is there.

import { Matrix, type PoolShape } from "../lib/mod.ts";

export function maxPool(x: Matrix, { channels, height, width, size }: PoolShape) {
  const [high, wide] = [height, width].map((side) => (side - side % size) / size);
  const out = new Matrix(x.rows, channels * high * wide);
  out.data.fill(Number.NEGATIVE_INFINITY);
  const where = new Uint32Array(out.rows * out.cols);
  x.data.forEach((value, index) => {
    const pixel = index % x.cols;
    const y = Math.floor(Math.floor(pixel / width) % height / size);
    const z = Math.floor(pixel % width / size);
    if (y === high || z === wide) return; // it fills no window
    const plane = Math.floor(pixel / width / height);
    const target = ((index - pixel) / x.cols * channels + plane) * high * wide + y * wide + z;
    if (value <= out.data[target]) return;
    out.data[target] = value;
    where[target] = pixel;
  });
  return { where, out };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const dx = new Matrix(dOut.rows, shape.height * shape.width * shape.channels);
  where.forEach((pixel, i) => {
    const image = (i - i % dOut.cols) / dOut.cols;
    dx.set(image, pixel, dx.get(image, pixel) + dOut.data[i]);
  });
  return dx;
}
