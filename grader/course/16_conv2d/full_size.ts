/** The first layer of a convolutional network on a batch of 64 images: 8 kernels of 5×5. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, type Rows } from "../../judge/compare.ts";
import { atFullSize, rowsOf, rowsProblem } from "../../judge/full_size.ts";
import { Repeated } from "../../sandbox/values.ts";
import { normals } from "../network/scene.ts";
import { backward, convolve, placesIn } from "./convolution.ts";

/** More would cost plain loops, a view made for each product, half of the exercise's clock. */
const IMAGES = 64;
/** So many of them differ: the oracle is slow. */
const DIFFERENT = 4;
const SHAPE = { channels: 1, height: 28, width: 28, kernel: 5, padding: 2 };
const [PIXELS, KERNELS, WEIGHTS] = [784, 8, 25];
/** Plain loops take less than a tenth of it. */
const SECONDS = 20;

const X = () => normals(DIFFERENT, PIXELS, 1);
const WEIGHT = () => normals(KERNELS, WEIGHTS, 2);
const BIAS = () => normals(1, KERNELS, 3);
const SLOPES = () => normals(DIFFERENT, KERNELS * PIXELS, 4);

/** `conv2d` on 64 images. */
export function outAtFullSize(lab: Lab): Promise<Problem | undefined> {
  const [x, kernels, bias] = [X(), WEIGHT(), BIAS()];
  const code = `conv2d(x, kernels, bias, shape) // ${IMAGES} images of 28×28, 8 kernels of 5×5`;
  return atFullSize(lab, code, "conv2d", async () => {
    const [at, args] = [rowsOf(IMAGES), [new Repeated(x, IMAGES), kernels, bias, SHAPE]];
    const got = await lab.call("conv2d", args, { echo: false, seconds: SECONDS, rows: at });
    const given = { x: x.toRows(), kernels: kernels.toRows(), bias: bias.toRows(), shape: SHAPE };
    const right = { ...expected(convolve(given), IMAGES), place: placesIn(SHAPE).out };
    return rowsProblem("conv2d(…)", got, right, at);
  });
}

/** `conv2dBackward` on 64 images. */
export function slopesAtFullSize(lab: Lab): Promise<Problem | undefined> {
  const [x, kernels, dOut] = [X(), WEIGHT(), SLOPES()];
  const code = `conv2dBackward(x, kernels, dOut, shape) // ${IMAGES} images of 28×28`;
  return atFullSize(lab, code, "conv2dBackward", async () => {
    const repeated = [x, dOut].map((one) => new Repeated(one, IMAGES));
    const args = [repeated[0], kernels, repeated[1], SHAPE];
    const got = await lab.call("conv2dBackward", args, { echo: false, seconds: SECONDS });
    if (!isRecord(got)) return kindProblem("conv2dBackward(…)", got, "{ dx, dKernels, dBias }");
    const right = ofAll(x, kernels, dOut);
    for (const name of ["dx", "dKernels", "dBias"] as const) {
      const one = { ...right[name], place: placesIn(SHAPE)[name] };
      const problem = rowsProblem(name, got[name], one, rowsOf(one.rows));
      if (problem) return problem;
    }
    return undefined;
  });
}

/** Sums over all images are so many times those over the images that differ. */
function ofAll(x: Matrix, kernels: Matrix, dOut: Matrix) {
  const given = { x: x.toRows(), kernels: kernels.toRows(), shape: SHAPE };
  const { dx, dKernels, dBias } = backward(given, dOut.toRows());
  const times = (rows: Rows) => rows.map((row) => row.map((v) => v * IMAGES / DIFFERENT));
  return {
    dx: expected(dx, IMAGES),
    dKernels: expected(times(dKernels), KERNELS),
    dBias: expected(times(dBias), 1),
  };
}

/** The rows that are right, repeated; float32 may be off by a thousandth of the usual entry. */
function expected(right: Rows, rows: number) {
  const all = right.flat();
  const usual = Math.sqrt(all.reduce((sum, value) => sum + value ** 2, 0) / all.length);
  return {
    rows,
    cols: right[0].length,
    row: (i: number) => right[i % right.length],
    tolerance: { absolute: usual / 1000, relative: 1e-3 },
  };
}
