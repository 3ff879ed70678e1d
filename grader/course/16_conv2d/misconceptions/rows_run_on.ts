// Misconception: What lies beside the image is looked up by its number alone, but that is a pixel of the row above or below: left and right of the image there are zeros.

import { type ConvGradients, type ConvShape, matmul, Matrix, transpose } from "../lib/mod.ts";

// one row per place, one column per kernel number
function im2col(image: Float32Array, s: ConvShape): Matrix {
  const oh = s.height + 2 * s.padding - s.kernel + 1;
  const ow = s.width + 2 * s.padding - s.kernel + 1;
  const col = new Matrix(oh * ow, s.channels * s.kernel * s.kernel);
  each(s, (place, q, pixel) => {
    if (pixel >= 0) col.data[place * col.cols + q] = image[pixel];
  });
  return col;
}

function each(s: ConvShape, f: (place: number, q: number, pixel: number) => void) {
  const oh = s.height + 2 * s.padding - s.kernel + 1;
  const ow = s.width + 2 * s.padding - s.kernel + 1;
  for (let y = 0; y < oh; y++) {
    for (let x = 0; x < ow; x++) {
      let q = 0;
      for (let c = 0; c < s.channels; c++) {
        for (let ky = 0; ky < s.kernel; ky++) {
          for (let kx = 0; kx < s.kernel; kx++) {
            const py = y + ky - s.padding, px = x + kx - s.padding;
            const inside = py >= 0 && py < s.height && (py * s.width + px) >= 0 &&
              (py * s.width + px) < s.height * s.width;
            f(y * ow + x, q++, inside ? (c * s.height + py) * s.width + px : -1);
          }
        }
      }
    }
  }
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const results: Float32Array[] = [];
  for (let n = 0; n < x.rows; n++) {
    const col = im2col(x.row(n), shape);
    const y = matmul(kernels, col, { transposeB: true }); // kernels x places
    for (let k = 0; k < y.rows; k++) {
      const r = y.row(k);
      for (let p = 0; p < r.length; p++) r[p] += bias.data[k];
    }
    results.push(y.data);
  }
  const width = results.length ? results[0].length : 0;
  const all = new Matrix(x.rows, width);
  results.forEach((r, n) => all.data.set(r, n * width));
  return all;
}

export function conv2dBackward(
  x: Matrix,
  kernels: Matrix,
  dOut: Matrix,
  shape: ConvShape,
): ConvGradients {
  const dx = new Matrix(x.rows, x.cols);
  const dKernels = new Matrix(kernels.rows, kernels.cols);
  const dBias = new Matrix(1, kernels.rows);
  const places = dOut.cols / kernels.rows;
  for (let n = 0; n < x.rows; n++) {
    const col = im2col(x.row(n), shape);
    const d = new Matrix(kernels.rows, places, dOut.row(n).slice());
    const dk = matmul(d, col);
    for (let i = 0; i < dk.data.length; i++) dKernels.data[i] += dk.data[i];
    for (let k = 0; k < kernels.rows; k++) for (const g of d.row(k)) dBias.data[k] += g;
    const dcol = matmul(transpose(d), kernels); // places x q
    const image = dx.row(n);
    each(shape, (place, q, pixel) => {
      if (pixel >= 0) image[pixel] += dcol.data[place * dcol.cols + q];
    });
  }
  return { dx, dKernels, dBias };
}
