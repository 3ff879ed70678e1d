// Zoo: Plain loops with get and set; each number of a result is one sum, and bounds are asked for.

import { type ConvShape, Matrix } from "../lib/mod.ts";

/** A pixel, or the 0 that lies around the image. */
function pixelAt(x: Matrix, n: number, c: number, row: number, col: number, s: ConvShape): number {
  const isOutside = row < 0 || col < 0 || row >= s.height || col >= s.width;
  return isOutside ? 0 : x.get(n, c * s.height * s.width + row * s.width + col);
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, s: ConvShape): Matrix {
  const tall = s.height + 2 * s.padding - s.kernel + 1;
  const wide = s.width + 2 * s.padding - s.kernel + 1;
  const result = new Matrix(x.rows, kernels.rows * tall * wide);
  for (let image = 0; image < result.rows; image++) {
    for (let at = 0; at < result.cols; at++) {
      const map = Math.floor(at / (tall * wide));
      const [down, right] = [Math.floor(at / wide) % tall - s.padding, at % wide - s.padding];
      let total = bias.get(0, map);
      for (let w = 0; w < kernels.cols; w++) {
        const [c, i, j] = unfold(w, s.kernel);
        total += kernels.get(map, w) * pixelAt(x, image, c, down + i, right + j, s);
      }
      result.set(image, at, total);
    }
  }
  return result;
}

/** Channel, row and column of a kernel's number. */
function unfold(w: number, k: number): [number, number, number] {
  return [Math.floor(w / (k * k)), Math.floor(w / k) % k, w % k];
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, s: ConvShape) {
  const tall = s.height + 2 * s.padding - s.kernel + 1;
  const wide = s.width + 2 * s.padding - s.kernel + 1;
  const slopeAt = (n: number, map: number, down: number, right: number) =>
    down < 0 || right < 0 || down >= tall || right >= wide
      ? 0
      : dOut.data[n * dOut.cols + (map * tall + down) * wide + right];
  const dBias = new Matrix(1, kernels.rows);
  const dKernels = new Matrix(kernels.rows, kernels.cols);
  for (let map = 0; map < kernels.rows; map++) {
    let total = 0;
    for (let n = 0; n < x.rows; n++) {
      for (let at = 0; at < tall * wide; at++) total += dOut.get(n, map * tall * wide + at);
    }
    dBias.set(0, map, total);
    for (let w = 0; w < kernels.cols; w++) {
      const [c, i, j] = unfold(w, s.kernel);
      let sum = 0;
      for (let n = 0; n < x.rows; n++) {
        for (let at = 0; at < tall * wide; at++) {
          const [down, right] = [Math.floor(at / wide), at % wide];
          const met = pixelAt(x, n, c, down + i - s.padding, right + j - s.padding, s);
          sum += met * dOut.data[n * dOut.cols + map * tall * wide + at];
        }
      }
      dKernels.set(map, w, sum);
    }
  }
  const dx = new Matrix(x.rows, x.cols);
  for (let n = 0; n < x.rows; n++) {
    for (let p = 0; p < x.cols; p++) {
      const [row, col] = [Math.floor(p / s.width) % s.height, p % s.width];
      const first = Math.floor(p / (s.width * s.height)) * s.kernel * s.kernel;
      let sum = 0;
      for (let map = 0; map < kernels.rows; map++) {
        for (let w = 0; w < s.kernel * s.kernel; w++) {
          const down = row + s.padding - Math.floor(w / s.kernel);
          const right = col + s.padding - w % s.kernel;
          sum += kernels.data[map * kernels.cols + first + w] * slopeAt(n, map, down, right);
        }
      }
      dx.set(n, p, sum);
    }
  }
  return { dBias, dKernels, dx };
}
