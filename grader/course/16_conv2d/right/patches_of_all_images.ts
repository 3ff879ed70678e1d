// Zoo: One large matrix holds the patches of all images, one per row; two more products go back.

import { type ConvShape, matmul, Matrix, transpose } from "../lib/mod.ts";

/** For each place of a patch matrix's row, the pixel that stands there; −1 for the padding. */
function sources({ channels, height, width, kernel, padding }: ConvShape): Int32Array[] {
  const list: Int32Array[] = [];
  for (let v = -padding; v <= height + padding - kernel; v++) {
    for (let u = -padding; u <= width + padding - kernel; u++) {
      list.push(
        Int32Array.from({ length: channels * kernel * kernel }, (_, e) => {
          const b = v + (Math.floor(e / kernel) % kernel);
          const a = u + (e % kernel);
          const inside = b >= 0 && b < height && a >= 0 && a < width;
          return inside ? (Math.floor(e / kernel / kernel) * height + b) * width + a : -1;
        }),
      );
    }
  }
  return list;
}

function im2col(x: Matrix, from: Int32Array[]): Matrix {
  const tall = new Matrix(x.rows * from.length, from[0].length);
  let next = 0;
  for (let r = 0; r < x.rows; r++) {
    const pixels = x.row(r);
    for (const patch of from) for (const p of patch) tall.data[next++] = p < 0 ? 0 : pixels[p];
  }
  return tall;
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const from = sources(shape);
  const flat = matmul(im2col(x, from), kernels, { transposeB: true }); // (N·places) × K
  const y = new Matrix(x.rows, from.length * kernels.rows);
  flat.data.forEach((value, t) => {
    const [k, q] = [t % flat.cols, Math.floor(t / flat.cols)];
    const r = Math.floor(q / from.length);
    y.data[r * y.cols + k * from.length + (q % from.length)] = value + bias.data[k];
  });
  return y;
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape) {
  const from = sources(shape);
  const flat = new Matrix(x.rows * from.length, kernels.rows);
  for (let r = 0; r < x.rows; r++) {
    const swapped = transpose(new Matrix(kernels.rows, from.length, dOut.row(r)));
    flat.data.set(swapped.data, r * swapped.data.length);
  }
  const ones = new Matrix(1, flat.rows, new Float32Array(flat.rows).fill(1));
  const dPatches = matmul(flat, kernels);
  const dx = new Matrix(x.rows, x.cols);
  for (let q = 0, next = 0; q < flat.rows; q++) {
    const target = dx.row(Math.floor(q / from.length));
    for (const p of from[q % from.length]) {
      if (p >= 0) target[p] += dPatches.data[next];
      next++;
    }
  }
  const dKernels = matmul(flat, im2col(x, from), { transposeA: true });
  return { dx, dKernels, dBias: matmul(ones, flat) };
}
