// Zoo: A list of all meetings of a place, a number of the kernel and a pixel, walked for each purpose.

import { type ConvGradients, type ConvShape, Matrix } from "../lib/mod.ts";

type Triple = [out: number, q: number, pixel: number];
function* triples({ channels, height, width, kernel, padding }: ConvShape): Generator<Triple> {
  const h2 = height + 2 * padding - kernel + 1, w2 = width + 2 * padding - kernel + 1;
  for (let pixel = 0; pixel < channels * height * width; pixel++) {
    const c = ~~(pixel / (height * width)), r = ~~(pixel / width) % height, k = pixel % width;
    for (let i = 0; i < kernel; i++) {
      for (let j = 0; j < kernel; j++) {
        const y = r + padding - i, x = k + padding - j;
        if (y >= 0 && x >= 0 && y < h2 && x < w2) {
          yield [y * w2 + x, (c * kernel + i) * kernel + j, pixel];
        }
      }
    }
  }
}
const placesIn = (s: ConvShape) =>
  (s.height + 2 * s.padding - s.kernel + 1) * (s.width + 2 * s.padding - s.kernel + 1);

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const P = placesIn(shape), list = Array.from(triples(shape));
  const out = new Matrix(x.rows, kernels.rows * P);
  out.data.forEach((_, i) => out.data[i] = bias.data[Math.floor(i / P) % kernels.rows]);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      const [o, w, image] = [out.row(n).subarray(k * P, k * P + P), kernels.row(k), x.row(n)];
      for (const [place, q, pixel] of list) o[place] += w[q] * image[pixel];
    }
  }
  return out;
}

export function conv2dBackward(
  x: Matrix,
  kernels: Matrix,
  dOut: Matrix,
  shape: ConvShape,
): ConvGradients {
  const P = placesIn(shape), list = [...triples(shape)];
  const g = {
    dx: new Matrix(x.rows, x.cols),
    dKernels: new Matrix(kernels.rows, kernels.cols),
    dBias: new Matrix(1, kernels.rows),
  };
  for (let n = x.rows - 1; n >= 0; --n) {
    for (let k = 0; k < kernels.rows; k++) {
      const d = dOut.row(n).subarray(k * P, (k + 1) * P);
      g.dBias.data[k] += d.reduce((a, b) => a + b, 0);
      const dk = g.dKernels.row(k), dx = g.dx.row(n), w = kernels.row(k), im = x.row(n);
      for (const [place, q, pixel] of list) {
        dk[q] += d[place] * im[pixel];
        dx[pixel] += d[place] * w[q];
      }
    }
  }
  return g;
}
