/** Small convolutions, drawn, and parts of them. */
import fc from "fast-check";
import { type ConvShape, Matrix } from "../../../lib/mod.ts";
import { cell, fromPool, pool, size } from "../../judge/inputs.ts";
import { outSize } from "./convolution.ts";

/** A call of `conv2d`, and slopes for what comes out of it. */
export interface Scene {
  x: Matrix;
  kernels: Matrix;
  bias: Matrix;
  dOut: Matrix;
  shape: ConvShape;
}

/** The most of each; what is left out is 1, or no padding. */
export interface Most {
  images?: number;
  channels?: number;
  kernels?: number;
  padding?: number;
  /** Rows and columns of a kernel; 3 unless given. */
  kernel?: number;
  /** Rows and columns that an image has beside those of the kernel; 2 unless given. */
  more?: number;
  /** Whether images are as wide as they are high; of any shape unless given. */
  isSquare?: boolean;
  /** Whether pixels and kernels are above 0; any numbers unless given. */
  isPositive?: boolean;
}

const ABOVE_ZERO = fc.integer({ min: 1, max: 9 });

/** Convolutions in which height and width, channels and kernels differ as a rule. */
export function scenes(
  most: number,
  { images = 1, channels = 1, kernels = 1, padding = 0, kernel = 3, more = 2, ...like }: Most,
): fc.Arbitrary<Scene> {
  const upTo = (max: number, min = 1) => size(Math.max(min, Math.min(most, max)), min);
  return fc.record({
    images: upTo(images),
    channels: upTo(channels),
    kernels: upTo(kernels),
    kernel: upTo(kernel),
    padding: upTo(padding, 0),
    down: upTo(more, 0),
    right: upTo(more, 0),
  }).chain((sizes) => {
    const shape = shapeOf(like.isSquare ? { ...sizes, right: sizes.down } : sizes);
    const pixels = shape.channels * shape.height * shape.width;
    const weights = shape.channels * shape.kernel ** 2;
    const [rows, cols] = outSize(shape);
    const matrix = (rows: number, cols: number, from = cell) =>
      pool(rows * cols, from).map((numbers) => fromPool(numbers, rows, cols));
    const from = like.isPositive ? ABOVE_ZERO : cell;
    return fc.record({
      x: matrix(sizes.images, pixels, from),
      kernels: matrix(sizes.kernels, weights, from),
      bias: matrix(1, sizes.kernels),
      dOut: matrix(sizes.images, sizes.kernels * rows * cols),
      shape: fc.constant(shape),
    });
  });
}

/**
 * The shape of an image that is as small as the kernel, or a little larger. Padding as wide as a kernel
 * is never drawn: code that goes back by a convolution of the slopes cannot have it.
 */
function shapeOf(sizes: Record<"channels" | "kernel" | "padding" | "down" | "right", number>) {
  const { channels, kernel, down, right } = sizes;
  const padding = Math.min(sizes.padding, kernel - 1);
  const least = Math.max(1, kernel - 2 * padding);
  return { channels, height: least + down, width: least + right, kernel, padding };
}

/** With kernels that have one and the same number all over a channel: how they are laid does not show. */
export function flat(scene: Scene): Scene {
  const area = scene.shape.kernel ** 2;
  const { rows, cols, data } = scene.kernels;
  const kernels = new Matrix(rows, cols, data.map((_, i) => data[Math.floor(i / area) * area]));
  return { ...scene, kernels };
}

/** Without a bias. */
export function unbiased(scene: Scene): Scene {
  return { ...scene, bias: new Matrix(1, scene.bias.cols) };
}

/** With kernels of zeros: the bias is all that is left. */
export function biasAlone(scene: Scene): Scene {
  return { ...scene, kernels: new Matrix(scene.kernels.rows, scene.kernels.cols) };
}
