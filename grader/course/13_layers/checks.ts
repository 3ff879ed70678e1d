import { Matrix } from "../../../lib/mod.ts";
import type { Check, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { activationsThrough } from "../network/small_layers.ts";
import { anyDepthBack, type Name, oneLayerBack } from "./back.ts";
import { digitsProblem } from "./digits.ts";
import type { Hint } from "./exercise.ts";
import { anyDepthForward, forwardProblem } from "./forward.ts";
import { ONE } from "./layers.ts";

/** Where one layer goes wrong already, the way back is not the matter. */
function hintBack(name: Name, other: string): (symptom: Symptom) => Hint | "none" {
  return ({ problem: { reason }, cameOut }) => {
    if ("what" in reason) return "none";
    if (cameOut("backward-one-layer") !== "passed") return "special";
    if (cameOut(other) === "passed") return name === "dW" ? "weights" : "sameError";
    return "back";
  };
}

/** On digits only what the small networks did not show needs a hint. */
function hintOnDigits({ cameOut }: Symptom): Hint | "none" {
  const small = ["forward-any-depth", "weights-any-depth", "biases-any-depth"];
  return small.every((id) => cameOut(id) === "passed") ? "sizes" : "none";
}

/** A network of three layers before and after a step, with the same images. */
const [BEFORE, AFTER] = [1, 2].map((weight) => [
  { W: Matrix.from([[weight, 1]]), b: Matrix.from([[1, 0]]) },
  { W: Matrix.from([[1], [weight]]), b: Matrix.from([[weight]]) },
  { W: Matrix.from([[1, weight / 4]]), b: Matrix.from([[0, 1]]) },
]);
const X = Matrix.from([[1], [0.5]]);
const Y = Matrix.from([[1, 0], [0, 1]]);

/** What `13_layers.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "forward-one-layer",
    title: "One layer is x·W + b and softmax of it, without ReLU",
    catches: "ReLU in the last layer, a bias that is left out, logits in place of probabilities.",
    points: 1,
    uses: ["forwardLayers"],
    hint: "bend",
    run: (lab) => forwardProblem(lab, ONE),
  },
  {
    id: "forward-any-depth",
    title: "Two to five layers of any width: each has its own z and a",
    catches: "Softmax in hidden layers, z stored after ReLU, code for two layers only.",
    points: 2,
    uses: ["forwardLayers"],
    hint: ({ cameOut }) => cameOut("forward-one-layer") === "passed" ? "bend" : "sum",
    run: anyDepthForward,
  },
  {
    id: "backward-one-layer",
    title: "The gradients of one layer are the slopes of the loss along W and b",
    catches: "An output error other than (a − yTrue) / N, or a ReLU mask behind softmax.",
    points: 1,
    uses: ["backwardLayers"],
    hint: "special",
    run: oneLayerBack,
  },
  {
    id: "weights-any-depth",
    title: "dW of each of two to five layers is the slope of the loss along its W",
    catches:
      "The last layer's error handed to every layer, no ReLU mask, W reshaped, a mean in each layer.",
    points: 3,
    uses: ["backwardLayers"],
    hint: hintBack("dW", "biases-any-depth"),
    run: (lab) => anyDepthBack(lab, "dW"),
  },
  {
    id: "biases-any-depth",
    title: "db of each of two to five layers is the slope of the loss along its b",
    catches: "A bias gradient that is a mean, one number for all, or taken before the mask.",
    points: 1,
    uses: ["backwardLayers"],
    hint: hintBack("db", "weights-any-depth"),
    run: (lab) => anyDepthBack(lab, "db"),
  },
  {
    id: "real-digits",
    title: "784-128-64-10 on 150 real digits, and on one",
    catches: "Code that is right on a few neurons but not at full size, or not for one image.",
    points: 1,
    uses: ["forwardLayers", "backwardLayers"],
    hint: hintOnDigits,
    run: digitsProblem,
  },
  promisesCheck<Hint>({
    points: 1,
    after: "forward-one-layer",
    calls: [
      { fn: "forwardLayers", first: [BEFORE, X], second: [AFTER, X] },
      {
        fn: "backwardLayers",
        first: [BEFORE, activationsThrough(BEFORE, X), X, Y],
        second: [AFTER, activationsThrough(AFTER, X), X, Y],
      },
    ],
  }),
];
