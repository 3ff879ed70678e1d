import { Matrix, todo } from "../lib/mod.ts";

/**
 * Flattens images and scales their pixels from 0..255 to 0..1.
 *
 * Formula: `x[i][j] = images[i · pixels + j] / 255`
 *
 * @param images N × pixels bytes, one image after the other, row by row
 * @param pixels bytes per image: 28 · 28 = 784 for MNIST
 * @returns N×pixels, one image per row
 *
 * @example Two images of two pixels
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const x = normalize(new Uint8Array([0, 255, 51, 0]), 2);
 * assertEquals(x.data, new Float32Array([0, 1, 0.2, 0]));
 * assertEquals([x.rows, x.cols], [2, 2]);
 * ```
 */
export function normalize(images: Uint8Array, pixels = 784): Matrix {
  todo("normalize");
}
