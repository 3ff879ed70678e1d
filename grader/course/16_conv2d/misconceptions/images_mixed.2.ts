// Misconception: The numbers of several images are only given another shape, but they have to change places: each image has its own row, kernel by kernel.

import { type ConvGradients, type ConvShape, matmul, Matrix, transpose } from "../lib/mod.ts";

function outDims(s: ConvShape) {
  return {
    outH: s.height + 2 * s.padding - s.kernel + 1,
    outW: s.width + 2 * s.padding - s.kernel + 1,
  };
}

function im2col(x: Matrix, s: ConvShape): Matrix {
  const { outH, outW } = outDims(s);
  const N = x.rows;
  const cols = new Matrix(s.channels * s.kernel * s.kernel, outH * outW * N);
  for (let c = 0; c < s.channels; c++) {
    for (let fy = 0; fy < s.kernel; fy++) {
      for (let fx = 0; fx < s.kernel; fx++) {
        const r = (c * s.kernel + fy) * s.kernel + fx;
        for (let y = 0; y < outH; y++) {
          for (let xx = 0; xx < outW; xx++) {
            const iy = y + fy - s.padding;
            const ix = xx + fx - s.padding;
            if (iy < 0 || ix < 0 || iy >= s.height || ix >= s.width) continue;
            for (let n = 0; n < N; n++) {
              cols.set(r, (y * outW + xx) * N + n, x.get(n, (c * s.height + iy) * s.width + ix));
            }
          }
        }
      }
    }
  }
  return cols;
}

function col2im(cols: Matrix, N: number, s: ConvShape): Matrix {
  const { outH, outW } = outDims(s);
  const x = new Matrix(N, s.channels * s.height * s.width);
  for (let r = 0; r < cols.rows; r++) {
    const fx = r % s.kernel;
    const fy = Math.floor(r / s.kernel) % s.kernel;
    const c = Math.floor(r / (s.kernel * s.kernel));
    for (let p = 0; p < outH * outW; p++) {
      const iy = Math.floor(p / outW) + fy - s.padding;
      const ix = p % outW + fx - s.padding;
      if (iy < 0 || ix < 0 || iy >= s.height || ix >= s.width) continue;
      for (let n = 0; n < N; n++) {
        const at = (c * s.height + iy) * s.width + ix;
        x.set(n, at, x.get(n, at) + cols.get(r, p * N + n));
      }
    }
  }
  return x;
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const cols = im2col(x, shape);
  const res = matmul(kernels, cols); // K x (P*N)
  const N = x.rows;
  const P = cols.cols / N;
  const out = new Matrix(N, kernels.rows * P);
  for (let k = 0; k < kernels.rows; k++) {
    for (let p = 0; p < P; p++) {
      for (let n = 0; n < N; n++) out.set(n, k * P + p, res.get(k, p * N + n) + bias.get(0, k));
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
  const cols = im2col(x, shape);
  const dMaps = new Matrix(kernels.rows, dOut.data.length / kernels.rows, dOut.data.slice());
  const dBias = new Matrix(1, kernels.rows);
  for (let k = 0; k < kernels.rows; k++) dBias.data[k] = dMaps.row(k).reduce((a, b) => a + b, 0);
  const dKernels = matmul(dMaps, transpose(cols));
  const dCols = matmul(transpose(kernels), dMaps);
  return { dx: col2im(dCols, x.rows, shape), dKernels, dBias };
}
