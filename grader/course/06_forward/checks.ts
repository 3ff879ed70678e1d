import { Matrix, type Params } from "../../../lib/mod.ts";
import type { Check, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { rejection } from "../../judge/rejection.ts";
import { affine, relu, softmax } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { atCourseSize, digitsProblem } from "./digits_layers.ts";
import type { Hint } from "./exercise.ts";
import { layerCheck } from "./layers.ts";
import { layersOf } from "./own_layers.ts";

/** Three inputs, two hidden neurons and two classes. */
const THREE_INPUTS: Params = {
  W1: Matrix.from([[1, 0], [0, 1], [1, 1]]),
  b1: Matrix.from([[1, 0]]),
  W2: Matrix.from([[1, 0], [0, 1]]),
  b2: Matrix.from([[0, 1]]),
};

/** On digits only what few neurons and images did not show needs a hint. */
function onDigits({ cameOut }: Symptom): Hint | "none" {
  const isNew = ["z1", "a1", "z2", "a2"].every((layer) => cameOut(layer) === "passed");
  return isNew ? "sizes" : "none";
}

/** Another network for the same images. */
const OTHER: Params = { ...THREE_INPUTS, b1: Matrix.from([[0, 2]]), b2: Matrix.from([[1, 0]]) };
const X = Matrix.from([[1, 2, 3]]);

/** What `06_forward.ts` must do. */
export const checks: Check<Hint>[] = [
  layerCheck({
    layer: "z1",
    points: 2,
    hint: "sum",
    title: "z1 is x·W1 + b1",
    catches:
      "A first layer without its bias, with the bias subtracted, or with it in one row only.",
    formula: ({ params, x }) => {
      const { W1, b1 } = net(params);
      return affine(x.toRows(), W1, b1);
    },
  }),
  layerCheck({
    layer: "a1",
    points: 1,
    hint: "relu",
    before: "z1",
    title: "a1 is ReLU of z1",
    catches: "A hidden layer without ReLU, with softmax instead, or with the bias added after it.",
    formula: (_, z1) => relu(z1),
  }),
  layerCheck({
    layer: "z2",
    points: 2,
    hint: "sum",
    before: "a1",
    title: "z2 is a1·W2 + b2",
    catches:
      "An output layer made from z1 instead of a1, without its bias, or already through softmax.",
    formula: ({ params }, a1) => {
      const { W2, b2 } = net(params);
      return affine(a1, W2, b2);
    },
  }),
  layerCheck({
    layer: "a2",
    points: 2,
    hint: "softmax",
    before: "z2",
    title: "a2 is softmax of z2",
    catches: "Logits instead of probabilities, softmax applied twice, or ReLU on the output.",
    formula: (_, z2) => softmax(z2),
  }),
  {
    id: "real-digits",
    title:
      "784-128-10 on real digits gives the right probabilities, for 10,000 as well as for a few",
    catches:
      "Code that is right on a few neurons but not at full size, such as a loop over the first 64 images.",
    points: 1,
    hint: onDigits,
    uses: ["forward"],
    run: async (lab) => await digitsProblem(lab) ?? await atCourseSize(lab),
  },
  {
    id: "columns-that-do-not-fit",
    hint: "columns",
    title: "Images with more or fewer columns than W1 has rows throw a RangeError",
    catches:
      "Images of the wrong width that are computed with anyway, or refused with another kind of error.",
    points: 1,
    uses: ["forward"],
    run: async (lab) => {
      // A function that throws at anything would pass: one call must come back.
      const fits = await layersOf(lab, THREE_INPUTS, Matrix.from([[1, 2, 3], [4, 5, 6]]));
      if (fits.problem) return fits.problem;
      // Three rows: as many numbers as whole rows of three, for code that divides to get the row count.
      for (const x of [new Matrix(3, 4), new Matrix(3, 2)]) {
        x.data.forEach((_, i) => x.data[i] = i + 1);
        const why = `x has ${x.cols} columns, W1 has 3 rows`;
        const refusal = { why, name: "forward(params, x)" };
        const problem = await rejection(lab, "forward", [THREE_INPUTS, x], refusal);
        if (problem) return problem;
      }
      return undefined;
    },
  },
  promisesCheck<Hint>({
    points: 1,
    after: "a1",
    calls: [{ fn: "forward", first: [THREE_INPUTS, X], second: [OTHER, X] }],
  }),
];
