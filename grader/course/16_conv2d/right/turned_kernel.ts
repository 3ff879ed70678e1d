// Zoo: One correlation of planes does it all: of image and kernel, of image and slopes, and of slopes and the turned kernel.

import { type ConvGradients, type ConvShape, Matrix } from "../lib/mod.ts";

interface Plane {
  h: number;
  w: number;
  v: ArrayLike<number>;
}

/** Adds to `sum` what comes of sliding one plane over another with so many zeros around it. */
function correlate(over: Plane, slid: Plane, zeros: number, sum: Float32Array): void {
  const across = over.w + 2 * zeros - slid.w + 1;
  sum.forEach((_, spot) => {
    const [top, left] = [Math.floor(spot / across) - zeros, (spot % across) - zeros];
    let total = 0;
    for (let a = Math.max(0, -top); a < slid.h && top + a < over.h; a++) {
      for (let b = Math.max(0, -left); b < slid.w && left + b < over.w; b++) {
        total += over.v[(top + a) * over.w + left + b] * slid.v[a * slid.w + b];
      }
    }
    sum[spot] += total;
  });
}

/** The n-th piece of a row that is cut into pieces of h×w. */
function piece(row: Float32Array, n: number, h: number, w: number) {
  return { h, w, v: row.subarray(n * h * w, (n + 1) * h * w) };
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const { channels: depth, height: h, width: w, kernel: side, padding: zeros } = shape;
  const [oh, ow] = [h + 2 * zeros - side + 1, w + 2 * zeros - side + 1];
  const out = new Matrix(x.rows, kernels.rows * oh * ow);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      const map = piece(out.row(n), k, oh, ow).v.fill(bias.data[k]);
      for (let c = 0; c < depth; c++) {
        correlate(piece(x.row(n), c, h, w), piece(kernels.row(k), c, side, side), zeros, map);
      }
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
  const { channels: depth, height: h, width: w, kernel: side, padding: zeros } = shape;
  const oh = h + 2 * zeros - side + 1;
  const ow = w + 2 * zeros - side + 1;
  const [dx, dKernels] = [x, kernels].map((m) => new Matrix(m.rows, m.cols));
  const dBias = new Matrix(1, kernels.rows);
  for (let k = 0; k < kernels.rows; k++) {
    for (let n = 0; n < x.rows; n++) {
      const slopes = piece(dOut.row(n), k, oh, ow);
      dBias.data[k] += slopes.v.reduce((a, b) => a + b);
      for (let c = 0; c < depth; c++) {
        correlate(piece(x.row(n), c, h, w), slopes, zeros, piece(dKernels.row(k), c, side, side).v);
        const turned = { h: side, w: side, v: piece(kernels.row(k), c, side, side).v.toReversed() };
        correlate(slopes, turned, side - 1 - zeros, piece(dx.row(n), c, h, w).v);
      }
    }
  }
  return { dx, dKernels, dBias };
}
