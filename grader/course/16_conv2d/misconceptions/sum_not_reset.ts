// Misconception: The sum goes on from place to place, but every number of a map is a sum of its own: it begins anew at each place.

import { type ConvGradients, type ConvShape, Matrix } from "../lib/mod.ts";

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const { channels, height, width, kernel, padding } = shape;
  const outHeight = height + 2 * padding - kernel + 1;
  const outWidth = width + 2 * padding - kernel + 1;
  const out = new Matrix(x.rows, kernels.rows * outHeight * outWidth);
  for (let n = 0; n < x.rows; n++) {
    const image = x.row(n);
    for (let k = 0; k < kernels.rows; k++) {
      const filter = kernels.row(k);
      let sum = 0;
      for (let oy = 0; oy < outHeight; oy++) {
        for (let ox = 0; ox < outWidth; ox++) {
          sum += bias.data[k];
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < kernel; i++) {
              for (let j = 0; j < kernel; j++) {
                const y = oy + i - padding;
                const col = ox + j - padding;
                if (y < 0 || y >= height || col < 0 || col >= width) continue;
                sum += filter[(c * kernel + i) * kernel + j] *
                  image[(c * height + y) * width + col];
              }
            }
          }
          out.row(n)[(k * outHeight + oy) * outWidth + ox] = sum;
        }
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
  const { channels, height, width, kernel, padding } = shape;
  const outHeight = height + 2 * padding - kernel + 1;
  const outWidth = width + 2 * padding - kernel + 1;
  const dx = new Matrix(x.rows, x.cols);
  const dKernels = new Matrix(kernels.rows, kernels.cols);
  const dBias = new Matrix(1, kernels.rows);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      for (let oy = 0; oy < outHeight; oy++) {
        for (let ox = 0; ox < outWidth; ox++) {
          const d = dOut.row(n)[(k * outHeight + oy) * outWidth + ox];
          dBias.data[k] += d;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < kernel; i++) {
              for (let j = 0; j < kernel; j++) {
                const y = oy + i - padding;
                const col = ox + j - padding;
                if (y < 0 || y >= height || col < 0 || col >= width) continue;
                const pixel = (c * height + y) * width + col;
                const weight = (c * kernel + i) * kernel + j;
                dKernels.row(k)[weight] += d * x.row(n)[pixel];
                dx.row(n)[pixel] += d * kernels.row(k)[weight];
              }
            }
          }
        }
      }
    }
  }
  return { dx, dKernels, dBias };
}
