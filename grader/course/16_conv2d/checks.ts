import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";
import { outAtFullSize, slopesAtFullSize } from "./full_size.ts";
import { looksOfOut, looksOfSlopes, type Name, outProblem, slopesProblem } from "./judge.ts";
import { biasAlone, flat, type Most, type Scene, scenes, unbiased } from "./scenes.ts";

/** More than one of each, so that none is taken for another. */
const SEVERAL: Most = { images: 2, channels: 2, kernels: 3, padding: 2 };

/** Looks for the smallest convolution that comes out wrong. */
function smallest(
  lab: Lab,
  most: Most,
  judge: (lab: Lab, scene: Scene) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  return forAll(lab, (upTo) => scenes(upTo, most), (scene) => judge(lab, scene));
}

/** A hint that is true only where other checks passed. */
function beside(others: readonly string[], hint: Hint) {
  return ({ cameOut, problem: { reason } }: Symptom): Hint | "none" => {
    if ("what" in reason) return "none"; // a wrong shape says what should have come
    return others.every((id) => cameOut(id) === "passed") ? hint : "none";
  };
}

/** A hint on the numbers, and another one where there are more or fewer of them. */
function orShape(hint: Hint, ofShape: Hint) {
  return ({ problem: { reason } }: Symptom): Hint => "what" in reason ? ofShape : hint;
}

/** What an answer may be right without, and what is said of it then. */
const WITHOUT: [without: Most, hint: Hint][] = [
  [{ isSquare: true }, "onlyWhereSquare"],
  [{ padding: 0 }, "onlyWithoutPadding"],
  [{ channels: 1 }, "onlyOneChannel"],
  [{ kernels: 1 }, "onlyOneKernel"],
  [{ more: 0, padding: 0 }, "onlyOnePlace"],
  [{ kernel: 1 }, "onlyKernelOfOne"],
  [{ isPositive: true }, "onlyAboveZero"],
];

/** Sizes of which there is more than one in any scene. */
const ALWAYS = ["isSquare", "more", "kernel", "isPositive"];

/** Looks for the smallest that comes out wrong, and for what it looks like or is right without: that is worth a hint. */
async function narrowed(
  lab: Lab,
  most: Most,
  judge: (lab: Lab, scene: Scene) => Promise<Problem | undefined>,
  looks: () => Promise<Hint | undefined>,
): Promise<Problem | undefined> {
  const problem = await smallest(lab, most, judge);
  if (!problem || problem.reason) return problem; // a throw or a wrong shape says what is wrong
  const seen = await looks();
  const isEmpty = seen === "allZero" || seen === "noSlopes"; // perhaps only with padding
  const hint = isEmpty
    ? await onlyWithout(lab, most, judge) ?? seen
    : seen ?? await onlyWithout(lab, most, judge);
  return hint ? { ...problem, hint } : problem;
}

/** What some convolutions are right without. */
async function onlyWithout(
  lab: Lab,
  most: Most,
  judge: (lab: Lab, scene: Scene) => Promise<Problem | undefined>,
): Promise<Hint | undefined> {
  for (const [without, hint] of WITHOUT) {
    const isLess = Object.keys(without).some((size) => ALWAYS.includes(size) || size in most);
    if (isLess && !await smallest(lab, { ...most, ...without }, judge)) return hint;
  }
  return undefined;
}

/** The slopes on one image: what is summed over images is another check's. */
function slopesCheck(name: Name, hint: Hint, points: number, catches: string): Check<Hint> {
  return {
    id: name,
    hint: orShape(hint, "gradientShape"),
    title: `${name} is the slope of the loss along ${
      { dx: "the images", dKernels: "the kernels", dBias: "the biases" }[name]
    }`,
    catches,
    points,
    uses: ["conv2dBackward"],
    run: async (lab) => {
      const looks = async () => {
        const looks = await looksOfSlopes(lab, name);
        return looks === "allZero" && name === "dx" ? "noSlopes" : looks;
      };
      const most = { ...SEVERAL, images: 1 };
      return await narrowed(lab, most, (lab, scene) => slopesProblem(lab, scene, [name]), looks);
    },
  };
}

const SHAPE = { channels: 1, height: 2, width: 3, kernel: 2, padding: 0 };
const [X, OTHER] = [[[1, 2, 3, 4, 5, 6]], [[2, 0, -1, 3, 1, -4]]].map((rows) => Matrix.from(rows));
const [KERNELS, OTHER_KERNELS] = [[[1, -2, 3, 5], [2, 4, -1, 3]], [[4, 3, -1, 2], [-3, 1, 5, 2]]]
  .map((rows) => Matrix.from(rows));
const BIAS = Matrix.from([[7, -3]]);
const [SLOPES, STEEPER] = [[[2, 3, -5, 4]], [[3, -2, 6, 7]]].map((rows) => Matrix.from(rows));

/** What `16_conv2d.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "window",
    hint: orShape("window", "places"),
    title: "Multiplies a kernel by the pixels under it, wherever it lies",
    catches: "A kernel that is turned or read column by column, or height taken for width.",
    points: 2,
    uses: ["conv2d"],
    run: (lab) =>
      narrowed(lab, {}, (lab, scene) => outProblem(lab, unbiased(scene)), () => looksOfOut(lab)),
  },
  {
    id: "channels",
    hint: beside(["window"], "channels"),
    title: "Adds up over all channels, and makes one map for each kernel",
    catches: "Channels that are mixed, left out or not added up, or maps that are interleaved.",
    points: 2,
    uses: ["conv2d"],
    run: (lab) =>
      smallest(
        lab,
        { channels: 3, kernels: 3 },
        (lab, scene) => outProblem(lab, flat(unbiased(scene))),
      ),
  },
  {
    id: "padding",
    hint: beside(["window"], "padding"),
    title: "Puts zeros on all four sides of an image",
    catches: "Padding on one side, by other numbers than zero, or none.",
    points: 1,
    uses: ["conv2d"],
    run: (lab) =>
      smallest(lab, { padding: 2 }, (lab, scene) => outProblem(lab, flat(unbiased(scene)))),
  },
  {
    id: "bias",
    hint: beside(["window"], "bias"),
    title: "Adds each kernel's bias once to every number of its map",
    catches: "A bias that is forgotten, added once for each channel, or another kernel's.",
    points: 1,
    uses: ["conv2d"],
    run: (lab) =>
      smallest(
        lab,
        { channels: 3, kernels: 3 },
        (lab, scene) => outProblem(lab, biasAlone(scene)),
      ),
  },
  {
    id: "together",
    hint: beside(["window", "channels", "padding", "bias"], "sizes"),
    title: "Does all of it at once: images, channels, kernels, padding and biases",
    catches: "What is right in each part alone, and all that fails on 64 images of 28×28.",
    points: 1,
    uses: ["conv2d"],
    run: async (lab) => await smallest(lab, SEVERAL, outProblem) ?? await outAtFullSize(lab),
  },
  slopesCheck(
    "dKernels",
    "kernelGradient",
    2,
    "A gradient that is turned, made without the padding, or with channels and kernels swapped.",
  ),
  slopesCheck(
    "dBias",
    "biasGradient",
    1,
    "A gradient of the biases that is a mean, one number for all, or made from dKernels.",
  ),
  slopesCheck(
    "dx",
    "inputGradient",
    2,
    "A kernel that is not turned on the way back, overlaps that are overwritten, or the wrong part cut out.",
  ),
  {
    id: "images",
    hint: beside(["dKernels", "dBias", "dx"], "images"),
    title: "Adds the gradients of kernels and biases up over all images",
    catches: "Gradients of the last image alone, or divided by N, and all that fails on 64 images.",
    points: 1,
    uses: ["conv2dBackward"],
    run: async (lab) =>
      await smallest(
        lab,
        SEVERAL,
        (lab, scene) => slopesProblem(lab, scene, ["dKernels", "dBias", "dx"]),
      ) ?? await slopesAtFullSize(lab),
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      {
        fn: "conv2d",
        first: [X, KERNELS, BIAS, SHAPE],
        second: [OTHER, KERNELS, BIAS, SHAPE],
      },
      {
        fn: "conv2d",
        first: [X, KERNELS, BIAS, SHAPE],
        second: [X, OTHER_KERNELS, BIAS, SHAPE],
      },
      {
        fn: "conv2dBackward",
        first: [X, KERNELS, SLOPES, SHAPE],
        second: [X, KERNELS, STEEPER, SHAPE],
      },
    ],
  }),
];
