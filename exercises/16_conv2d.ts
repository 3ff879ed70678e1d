import { type ConvGradients, type ConvShape, matmul, Matrix, todo } from "../lib/mod.ts";

/**
 * Slides kernels over images: each number that comes out is one place of one kernel, its numbers
 * times the pixels under them, added up, plus the kernel's bias.
 *
 * Formula, for an image n, a kernel k and a place (y, x), with zeros outside of the image:
 *
 * ```text
 * out[n][k][y][x] = bias[k] + Σ kernels[k][c][i][j] · image[n][c][y + i − padding][x + j − padding]
 * ```
 *
 * The sum runs over all channels c, rows i and columns j of the kernel. The kernel is not turned: its
 * first number lies on the top left of the pixels under it.
 *
 * A kernel fits in height' = height + 2·padding − kernel + 1 places from top to bottom, and in
 * width' = width + 2·padding − kernel + 1 from left to right.
 *
 * @param x N × (channels·height·width): one image per row, channel by channel, each row by row; not
 * changed
 * @param kernels K × (channels·kernel·kernel): one kernel per row, in the same order; not changed
 * @param bias 1×K; not changed
 * @returns N × (K·height'·width'): one image per row, kernel by kernel, each row by row
 *
 * @example A kernel that subtracts each pixel from its right neighbour finds where it gets brighter
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const image = Matrix.from([[0, 0, 9, 0, 0, 9, 0, 0, 9]]); // three rows of 0, 0, 9
 * const kernel = Matrix.from([[-1, 1, -1, 1]]); // two rows of −1, 1
 * const shape = { channels: 1, height: 3, width: 3, kernel: 2, padding: 0 };
 * const out = conv2d(image, kernel, Matrix.from([[0]]), shape);
 * assertEquals(out.toRows(), [[0, 18, 0, 18]]); // two rows of 0, 18
 * ```
 */
export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  todo("conv2d");
}

/**
 * The slopes of the loss along the images, the kernels and the biases of a convolution.
 *
 * Each number of `out` is a sum of products, and its slope goes back into each of them: the kernel's
 * number gets the slope times the pixel, and the pixel gets the slope times the kernel's number.
 * Where several slopes meet, they add up.
 *
 * Formula, for all images n, kernels k and places (y, x), with d = dOut[n][k][y][x]:
 *
 * ```text
 * dKernels[k][c][i][j]                           += d · image[n][c][y + i − padding][x + j − padding]
 * dx[n][c][y + i − padding][x + j − padding]     += d · kernels[k][c][i][j]
 * dBias[k]                                       += d
 * ```
 *
 * What falls on the zeros around the image is dropped. Nothing is divided by N: the 1/N of the mean
 * loss is in `dOut` already.
 *
 * @param x the images that `conv2d` was given; not changed
 * @param kernels the kernels that it was given; not changed
 * @param dOut the slope along each number that it returned, in the same shape; not changed
 *
 * @example One pixel, one kernel of one number: out = kernel · pixel + bias
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const one = (value: number) => Matrix.from([[value]]);
 * const shape = { channels: 1, height: 1, width: 1, kernel: 1, padding: 0 };
 * const { dx, dKernels, dBias } = conv2dBackward(one(3), one(2), one(5), shape);
 * assertEquals(dKernels, one(15)); // 5 · the pixel
 * assertEquals(dx, one(10)); // 5 · the kernel's number
 * assertEquals(dBias, one(5));
 * ```
 */
export function conv2dBackward(
  x: Matrix,
  kernels: Matrix,
  dOut: Matrix,
  shape: ConvShape,
): ConvGradients {
  todo("conv2dBackward");
}
