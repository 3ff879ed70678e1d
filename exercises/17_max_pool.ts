import { Matrix, type Pooled, type PoolShape, todo } from "../lib/mod.ts";

/**
 * Keeps the largest number of each window of size×size pixels, and remembers where it was.
 *
 * Formula, for an image n, a channel c and a window (y, x), over all rows i and columns j of a window:
 *
 * ```text
 * out[n][c][y][x] = max image[n][c][y·size + i][x·size + j]
 * ```
 *
 * The windows lie side by side, and each looks at one channel. Where height or width is not a multiple
 * of size, the rows at the bottom or the columns on the right that fill no window are left out.
 *
 * @param x N × (channels·height·width): one image per row, channel by channel, each row by row; not
 * changed
 * @returns `out`, N × (channels·⌊height/size⌋·⌊width/size⌋), with ⌊ ⌋ rounded down, in the same order;
 * and `where`, for each number of `out.data` its index in its image's row of x, 0 to
 * channels·height·width − 1. Of equal numbers, the first in reading order.
 *
 * @example Two windows, one beside the other
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const image = Matrix.from([[1, 2, 7, 5, 4, 3, 6, 0]]); // two rows of four
 * const { out, where } = maxPool(image, { channels: 1, height: 2, width: 4, size: 2 });
 * assertEquals(out.toRows(), [[4, 7]]);
 * assertEquals(where, Uint32Array.of(4, 2)); // the 4 is number 4 of the image, the 7 number 2
 * ```
 */
export function maxPool(x: Matrix, shape: PoolShape): Pooled {
  todo("maxPool");
}

/**
 * The slope of the loss along the images of a max pooling: each slope of `dOut` goes to the pixel that
 * was the largest of its window. All other pixels made no difference: their slope is 0.
 *
 * Formula: `dx[n][where[k]] = dOut.data[k]`, for each number k of image n, and 0 everywhere else
 *
 * @param dOut the slope along each number of `out`, in its shape; not changed
 * @param where what `maxPool` returned; not changed
 * @param shape the one that `maxPool` was given
 * @returns N × (channels·height·width)
 *
 * @example The same two windows
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const shape = { channels: 1, height: 2, width: 4, size: 2 };
 * const dx = maxPoolBackward(Matrix.from([[0.5, -3]]), Uint32Array.of(4, 2), shape);
 * assertEquals(dx.toRows(), [[0, 0, -3, 0, 0.5, 0, 0, 0]]);
 * ```
 */
export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  todo("maxPoolBackward");
}
