/** The grader's own convolution, in float64 and by plain loops. */
import type { ConvShape } from "../../../lib/mod.ts";
import type { Rows } from "../network/network.ts";
import { inPlanes } from "../network/planes.ts";

/** How many places a kernel has, from top to bottom and from left to right. */
export function outSize({ height, width, kernel, padding }: ConvShape): [number, number] {
  return [height, width].map((side) => side + 2 * padding - kernel + 1) as [number, number];
}

/** Where in its map, channel or kernel each number of a row is. */
export function placesIn(shape: ConvShape) {
  const [height, width] = outSize(shape);
  const { kernel } = shape;
  return {
    out: inPlanes("map", { height, width }),
    dx: inPlanes("channel", shape),
    dKernels: inPlanes("channel", { height: kernel, width: kernel }),
    dBias: undefined,
  };
}

/** One product that goes into a number of the result: indices in rows of out, kernels and x. */
interface Term {
  /** Of the kernel's map: which place. */
  place: number;
  weight: number;
  pixel: number;
}

/** All products of one kernel on one image; what would meet the padding is left out. */
function termsOf(shape: ConvShape): Term[] {
  const { channels, height, width, kernel, padding } = shape;
  const [rows, cols] = outSize(shape);
  const terms: Term[] = [];
  for (let c = 0; c < channels; c++) {
    for (let i = 0; i < kernel; i++) {
      for (let j = 0; j < kernel; j++) {
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < cols; x++) {
            const [row, col] = [y + i - padding, x + j - padding];
            if (row < 0 || row >= height || col < 0 || col >= width) continue;
            terms.push({
              place: y * cols + x,
              weight: (c * kernel + i) * kernel + j,
              pixel: (c * height + row) * width + col,
            });
          }
        }
      }
    }
  }
  return terms;
}

/** What a convolution is given, its matrices as rows. */
export interface Convolution {
  x: Rows;
  kernels: Rows;
  /** One row. */
  bias: Rows;
  shape: ConvShape;
}

/** What `conv2d` must return. */
export function convolve({ x, kernels, bias: [bias], shape }: Convolution): Rows {
  const [rows, cols] = outSize(shape);
  const terms = termsOf(shape);
  return x.map((image) =>
    kernels.flatMap((kernel, k) => {
      const map = Array.from({ length: rows * cols }, () => bias[k]);
      for (const { place, weight, pixel } of terms) map[place] += kernel[weight] * image[pixel];
      return map;
    })
  );
}

/** The parameters, and what the images are called in a gradient. */
export type Along = "x" | "kernels" | "bias";

/**
 * The slopes along images, kernels or biases of Σ dOut ⊙ out, by central differences in every
 * coordinate. The sum is linear in each of them, so a step of 1 is exact, where a small one is not.
 */
export function slopesAlong(along: Along, convolution: Convolution, dOut: Rows): Rows {
  const moved = convolution[along].map((row) => [...row]);
  const lossOf = () => dot(convolve({ ...convolution, [along]: moved }), dOut);
  return moved.map((row) =>
    row.map((at, j) => {
      row[j] = at + 1;
      const above = lossOf();
      row[j] = at - 1;
      const below = lossOf();
      row[j] = at;
      return (above - below) / 2;
    })
  );
}

function dot(a: Rows, b: Rows): number {
  return a.reduce((sum, row, i) => sum + row.reduce((s, value, j) => s + value * b[i][j], 0), 0);
}

/** The same slopes at the size of the course, where differences in every coordinate would take minutes. */
export function backward({ x, kernels, shape }: Omit<Convolution, "bias">, dOut: Rows) {
  const places = outSize(shape).reduce((rows, cols) => rows * cols);
  const terms = termsOf(shape);
  const dx = x.map((image) => image.map(() => 0));
  const dKernels = kernels.map((kernel) => kernel.map(() => 0));
  const dBias = [kernels.map(() => 0)];
  x.forEach((image, n) =>
    kernels.forEach((kernel, k) => {
      const slopes = dOut[n].slice(k * places, (k + 1) * places);
      for (const { place, weight, pixel } of terms) {
        dx[n][pixel] += slopes[place] * kernel[weight];
        dKernels[k][weight] += slopes[place] * image[pixel];
      }
      dBias[0][k] += slopes.reduce((sum, slope) => sum + slope, 0);
    })
  );
  return { dx, dKernels, dBias };
}
