// Wrong: The slopes are first multiplied by the slope of ReLU, where what came out was above 0.

import { type ConvShape, Matrix } from "../lib/mod.ts";

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const { channels, height, width, kernel, padding } = shape;
  const rows = height + 2 * padding - kernel + 1;
  const cols = width + 2 * padding - kernel + 1;
  const out = new Matrix(x.rows, kernels.rows * rows * cols);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      for (let y = 0; y < rows; y++) {
        for (let z = 0; z < cols; z++) {
          let sum = 0;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < kernel; i++) {
              for (let j = 0; j < kernel; j++) {
                const [row, col] = [y + i - padding, z + j - padding];
                if (row < 0 || col < 0 || row >= height || col >= width) continue;
                const pixel = x.data[n * x.cols + (c * height + row) * width + col];
                sum += pixel * kernels.data[k * kernels.cols + (c * kernel + i) * kernel + j];
              }
            }
          }
          out.data[n * out.cols + (k * rows + y) * cols + z] = sum + bias.data[k];
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
  const out = conv2d(x, kernels, new Matrix(1, kernels.rows), shape);
  const dx = new Matrix(x.rows, x.cols);
  const dKernels = new Matrix(kernels.rows, kernels.cols);
  const dBias = new Matrix(1, kernels.rows);
  for (let n = 0; n < x.rows; n++) {
    for (let k = 0; k < kernels.rows; k++) {
      for (let y = 0; y < rows; y++) {
        for (let z = 0; z < cols; z++) {
          const place = n * dOut.cols + (k * rows + y) * cols + z;
          const slope = out.data[place] > 0 ? dOut.data[place] : 0;
          dBias.data[k] += slope;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < kernel; i++) {
              for (let j = 0; j < kernel; j++) {
                const [row, col] = [y + i - padding, z + j - padding];
                if (row < 0 || col < 0 || row >= height || col >= width) continue;
                const at = n * x.cols + (c * height + row) * width + col;
                const w = k * kernels.cols + (c * kernel + i) * kernel + j;
                dx.data[at] += slope * kernels.data[w];
                dKernels.data[w] += slope * x.data[at];
              }
            }
          }
        }
      }
    }
  }
  return { dx, dKernels, dBias };
}
