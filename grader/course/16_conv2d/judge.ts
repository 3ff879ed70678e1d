/** What is wrong with what comes of a convolution, and what it looks like. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem } from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { normals } from "../network/scene.ts";
import { type Along, type Convolution, convolve, placesIn, slopesAlong } from "./convolution.ts";
import { type Looks, looksOf } from "./looks.ts";
import type { Scene } from "./scenes.ts";

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
    const place = placesIn(shape).out;
    return matrixProblem("conv2d(…)", got, convolve(rowsOfScene(scene)), { place });
  });
}

/** The name of a gradient. */
export type Name = "dx" | "dKernels" | "dBias";

/** What each gradient is the slope along. */
const ALONG: Record<Name, Along> = { dx: "x", dKernels: "kernels", dBias: "bias" };

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
const GRADIENT = {
  tolerance: { absolute: 1e-4, relative: 1e-4 },
  versus: "the numeric gradient is",
};

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
      const manner = { ...GRADIENT, of: got, place: placesIn(shape)[name] };
      const problem = matrixProblem(name, got[name], right, manner);
      if (problem) return problem;
    }
    return undefined;
  });
}
