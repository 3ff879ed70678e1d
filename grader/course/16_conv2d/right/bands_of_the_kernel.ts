// Zoo: Each row of a kernel is a band in a small matrix that a row of pixels is multiplied by.

import { type ConvGradients, type ConvShape, matmul, Matrix } from "../lib/mod.ts";
function bands(kernels: Matrix, k: number, s: ConvShape): Matrix[] {
  const cols = s.width + 2 * s.padding - s.kernel + 1;
  return Array.from({ length: s.channels * s.kernel }, (_, ci) => {
    const band = new Matrix(s.width, cols);
    for (let x = 0; x < cols; x++) {
      for (let j = 0; j < s.kernel; j++) {
        const u = x + j - s.padding;
        if (u >= 0 && u < s.width) band.set(u, x, kernels.get(k, ci * s.kernel + j));
      }
    }
    return band;
  });
}
function lines(
  m: Matrix,
  n: number,
  plane: number,
  height: number,
  width: number,
  y: number,
): Matrix | undefined {
  if (y < 0 || y >= height) return undefined;
  const at = n * m.cols + (plane * height + y) * width;
  return new Matrix(1, width, m.data.subarray(at, at + width));
}
const addInto = (to: Float32Array, { data }: Matrix) => {
  for (let i = 0; i < to.length; i++) to[i] += data[i];
};
export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, s: ConvShape): Matrix {
  const rows = s.height + 2 * s.padding - s.kernel + 1,
    cols = s.width + 2 * s.padding - s.kernel + 1;
  const out = new Matrix(x.rows, kernels.rows * rows * cols);
  for (let k = 0; k < kernels.rows; k++) {
    const b = bands(kernels, k, s);
    for (let n = 0; n < x.rows; n++) {
      for (let y = 0; y < rows; y++) {
        const to = lines(out, n, k, rows, cols, y)!.data.fill(bias.data[k]);
        b.forEach((band, ci) => {
          const from = lines(
            x,
            n,
            Math.floor(ci / s.kernel),
            s.height,
            s.width,
            y + ci % s.kernel - s.padding,
          );
          if (from) addInto(to, matmul(from, band));
        });
      }
    }
  }
  return out;
}
export function conv2dBackward(
  x: Matrix,
  kernels: Matrix,
  dOut: Matrix,
  s: ConvShape,
): ConvGradients {
  const rows = s.height + 2 * s.padding - s.kernel + 1,
    cols = s.width + 2 * s.padding - s.kernel + 1;
  const g = {
    dx: new Matrix(x.rows, x.cols),
    dKernels: new Matrix(kernels.rows, kernels.cols),
    dBias: new Matrix(1, kernels.rows),
  };
  for (let k = 0; k < kernels.rows; k++) {
    bands(kernels, k, s).forEach((band, ci) => {
      const dBand = new Matrix(band.rows, band.cols);
      for (let n = 0; n < x.rows; n++) {
        for (let y = 0; y < rows; y++) {
          const d = lines(dOut, n, k, rows, cols, y)!,
            c = Math.floor(ci / s.kernel),
            v = y + ci % s.kernel - s.padding;
          const from = lines(x, n, c, s.height, s.width, v);
          if (!from) continue;
          addInto(dBand.data, matmul(from, d, { transposeA: true }));
          addInto(
            lines(g.dx, n, c, s.height, s.width, v)!.data,
            matmul(d, band, { transposeB: true }),
          );
        }
      }
      for (let p = 0; p < cols; p++) {
        for (let j = 0; j < s.kernel; j++) {
          const u = p + j - s.padding;
          if (u >= 0 && u < s.width) {
            g.dKernels.data[k * kernels.cols + ci * s.kernel + j] += dBand.get(u, p);
          }
        }
      }
    });
    for (let n = 0; n < x.rows; n++) {
      for (const d of dOut.row(n).subarray(k * rows * cols, (k + 1) * rows * cols)) {
        g.dBias.data[k] += d;
      }
    }
  }
  return g;
}
