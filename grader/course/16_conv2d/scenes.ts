/** Small convolutions, drawn; and how what comes of them is judged. */
import fc from "fast-check";
import { type ConvShape, Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem } from "../../judge/compare.ts";
import { cell, fromPool, pool, size } from "../../judge/inputs.ts";
import { ofCall } from "../../judge/property.ts";
import { normals } from "../network/scene.ts";
import {
  type Along,
  type Convolution,
  convolve,
  outSize,
  placesIn,
  slopesAlong,
} from "./convolution.ts";
import { type Looks, looksOf } from "./looks.ts";

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
    const out = sizes.kernels * outSize(shape).reduce((rows, cols) => rows * cols);
    const matrix = (rows: number, cols: number, from = cell) =>
      pool(rows * cols, from).map((numbers) => fromPool(numbers, rows, cols));
    const from = like.isPositive ? ABOVE_ZERO : cell;
    return fc.record({
      x: matrix(sizes.images, pixels, from),
      kernels: matrix(sizes.kernels, weights, from),
      bias: matrix(1, sizes.kernels),
      dOut: matrix(sizes.images, out),
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

/** As the oracle takes it. */
function rowsOfScene({ x, kernels, bias, shape }: Scene): Convolution {
  return { x: x.toRows(), kernels: kernels.toRows(), bias: bias.toRows(), shape };
}

/** What is wrong with what `conv2d` returns. */
export function outProblem(lab: Lab, scene: Scene): Promise<Problem | undefined> {
  const { x, kernels, bias, shape } = scene;
  const args = [x, kernels, bias, shape];
  return ofCall("conv2d", args, async () => {
    const got = await lab.call("conv2d", args);
    return matrixProblem("conv2d(…)", got, convolve(rowsOfScene(scene)), {
      place: placesIn(shape).out,
    });
  });
}

/** Each gradient, and what it is the slope along. */
const ALONG = { dx: "x", dKernels: "kernels", dBias: "bias" } as const satisfies Record<
  string,
  Along
>;

/** The name of a gradient. */
export type Name = keyof typeof ALONG;

/** A convolution without a bias in which every size is another one and all numbers differ. */
const GENERAL: Scene = {
  x: normals(1, 2 * 3 * 5, 41),
  kernels: normals(3, 2 * 2 * 2, 42),
  bias: new Matrix(1, 3),
  dOut: normals(1, 3 * 4 * 6, 43),
  shape: { channels: 2, height: 3, width: 5, kernel: 2, padding: 1 },
};

/** The same for one channel, one kernel and no padding. */
const PLAIN: Scene = {
  x: normals(1, 3 * 5, 44),
  kernels: normals(1, 2 * 2, 45),
  bias: new Matrix(1, 1),
  dOut: normals(1, 2 * 4, 46),
  shape: { channels: 1, height: 3, width: 5, kernel: 2, padding: 0 },
};

/** What the result of `conv2d` looks like, for one channel, one kernel and no padding. */
export function looksOfOut(lab: Lab): Promise<Looks | undefined> {
  const { x, kernels, bias, shape } = PLAIN;
  return looksOfCall(
    lab,
    "conv2d",
    [x, kernels, bias, shape],
    (got) => looksOf(got, convolve(rowsOfScene(PLAIN))),
  );
}

/** What a gradient looks like. */
export function looksOfSlopes(lab: Lab, name: Name): Promise<Looks | undefined> {
  const { x, kernels, dOut, shape } = GENERAL;
  const right = slopesAlong(ALONG[name], rowsOfScene(GENERAL), dOut.toRows());
  return looksOfCall(
    lab,
    "conv2dBackward",
    [x, kernels, dOut, shape],
    (got) => isRecord(got) ? looksOf(got[name], right) : undefined,
  );
}

/** A call that throws looks like nothing. */
async function looksOfCall(
  lab: Lab,
  fn: string,
  args: unknown[],
  look: (got: unknown) => Looks | undefined,
): Promise<Looks | undefined> {
  let looks: Looks | undefined;
  await ofCall(fn, args, async () => {
    looks = look(await lab.call(fn, args));
    return undefined;
  });
  return looks;
}

/** Sums of a few hundred products that float32 rounds. */
const GRADIENT = { absolute: 1e-4, relative: 1e-4 };

/** What is wrong with some of the gradients, entry by entry. */
export function slopesProblem(
  lab: Lab,
  scene: Scene,
  names: readonly Name[],
): Promise<Problem | undefined> {
  const { x, kernels, dOut, shape } = scene;
  const args = [x, kernels, dOut, shape];
  return ofCall("conv2dBackward", args, async () => {
    const got = await lab.call("conv2dBackward", args);
    if (!isRecord(got)) return kindProblem("conv2dBackward(…)", got, "{ dx, dKernels, dBias }");
    for (const name of names) {
      const right = slopesAlong(ALONG[name], rowsOfScene(scene), dOut.toRows());
      const versus = "the numeric gradient is";
      const problem = matrixProblem(name, got[name], right, {
        tolerance: GRADIENT,
        versus,
        of: got,
        place: placesIn(shape)[name],
      });
      if (problem) return problem;
    }
    return undefined;
  });
}
