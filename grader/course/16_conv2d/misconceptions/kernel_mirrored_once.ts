// Misconception: On the way back the kernel is mirrored in one direction, but it is turned by half: top and bottom change places, and so do left and right.

import { type ConvShape, Matrix } from "../lib/mod.ts";

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const { channels, height, width, kernel, padding } = shape;
  const rows = height + 2 * padding - kernel + 1;
  const cols = width + 2 * padding - kernel + 1;
  const out = new Matrix(x.rows, kernels.rows * rows * cols);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      for (let top = 0; top < rows; top++) {
        for (let left = 0; left < cols; left++) {
          let sum = 0;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < kernel; i++) {
              for (let j = 0; j < kernel; j++) {
                const [row, col] = [top + i - padding, left + j - padding];
                if (row < 0 || row >= height || col < 0 || col >= width) continue;
                const pixel = (c * height + row) * width + col;
                const weight = (c * kernel + i) * kernel + j;
                sum += x.data[n * x.cols + pixel] * kernels.data[k * kernels.cols + weight];
              }
            }
          }
          const place = (k * rows + top) * cols + left;
          out.data[n * out.cols + place] = sum + bias.data[k];
        }
      }
    }
  }
  return out;
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape) {
  const { channels, height, width, kernel, padding } = shape;
  const rows = height + 2 * padding - kernel + 1;
  const cols = width + 2 * padding - kernel + 1;
  const dx = new Matrix(x.rows, x.cols);
  const dKernels = new Matrix(kernels.rows, kernels.cols);
  const dBias = new Matrix(1, kernels.rows);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      for (let top = 0; top < rows; top++) {
        for (let left = 0; left < cols; left++) {
          const place = (k * rows + top) * cols + left;
          const slope = dOut.data[n * dOut.cols + place];
          dBias.data[k] += slope;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < kernel; i++) {
              for (let j = 0; j < kernel; j++) {
                const [row, col] = [top + i - padding, left + j - padding];
                if (row < 0 || row >= height || col < 0 || col >= width) continue;
                const pixel = (c * height + row) * width + col;
                const weight = (c * kernel + i) * kernel + j;
                dKernels.data[k * dKernels.cols + weight] += slope * x.data[n * x.cols + pixel];
                const mirrored = (c * kernel + kernel - 1 - i) * kernel + j;
                dx.data[n * dx.cols + pixel] += slope * kernels.data[k * kernels.cols + mirrored];
              }
            }
          }
        }
      }
    }
  }
  return { dx, dKernels, dBias };
}
