// Zoo: The convolution is written as a dense layer whose weights repeat: a matrix of pixels × outputs.

import { type ConvShape, matmul, Matrix } from "../lib/mod.ts";

/** Calls with pixel, output and kernel number wherever the three belong together. */
function* ties(count: number, shape: ConvShape): Generator<[number, number, number, number]> {
  const { channels: C, height: H, width: W, kernel: S, padding: P } = shape;
  const [Y, X] = [H + 2 * P - S + 1, W + 2 * P - S + 1];
  for (let c = 0, pixel = 0; c < C; c++) {
    for (let r = 0; r < H; r++) {
      for (let q = 0; q < W; q++, pixel++) {
        for (let i = 0; i < S; i++) {
          const y = r + P - i;
          if (y < 0 || y >= Y) continue;
          for (let j = 0; j < S; j++) {
            const z = q + P - j;
            if (z < 0 || z >= X) continue;
            for (let k = 0; k < count; k++) {
              yield [pixel, k * Y * X + y * X + z, k, c * S * S + i * S + j];
            }
          }
        }
      }
    }
  }
}

/** The weights of the dense layer, pixels × outputs; nearly all are 0. */
function dense(kernels: Matrix, shape: ConvShape, pixels: number, outputs: number): Matrix {
  const weights = new Matrix(pixels, outputs);
  for (const [pixel, output, k, number] of ties(kernels.rows, shape)) {
    weights.set(pixel, output, kernels.get(k, number));
  }
  return weights;
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const edge = 2 * shape.padding - shape.kernel + 1;
  const area = (shape.height + edge) * (shape.width + edge);
  const layer = matmul(x, dense(kernels, shape, x.cols, area * kernels.rows));
  for (let i = 0; i < layer.rows; i++) {
    const line = layer.row(i);
    for (let j = 0; j < line.length; j++) line[j] += bias.data[Math.floor(j / area)];
  }
  return layer;
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape) {
  const weights = dense(kernels, shape, x.cols, dOut.cols);
  const dWeights = matmul(x, dOut, { transposeA: true }); // pixels × outputs
  const dKernels = Matrix.from(kernels.toRows().map((row) => row.map(() => 0)));
  for (const [pixel, output, k, number] of ties(kernels.rows, shape)) {
    dKernels.data[k * kernels.cols + number] += dWeights.data[pixel * dOut.cols + output];
  }
  const dBias = new Matrix(1, kernels.rows);
  const area = dOut.cols / kernels.rows;
  for (const slopes of dOut.toRows()) {
    slopes.forEach((slope, j) => dBias.data[Math.floor(j / area)] += slope);
  }
  return { dx: matmul(dOut, weights, { transposeB: true }), dKernels, dBias };
}
