import { Matrix, type Operation } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import { smallNetworks } from "../network/small_network.ts";
import { type Alone, closed, closingFor, drawn, judgedOf, type Kind } from "./alone.ts";
import type { Hint } from "./exercise.ts";
import * as fixed from "./fixed_cases.ts";
import {
  ifNotFinite,
  ifShapesDiffer,
  ifShared,
  ifValuesAreRight,
  ofEntries,
  ofNetworks,
} from "./hints.ts";
import { atCourseSize, deeperRun, networkRun } from "./network_tape.ts";
import { type Run, valuesOf } from "./oracle.ts";
import { reuseProblem } from "./reuse.ts";
import { isRight, slopesProblem, valuesProblem } from "./tape.ts";
import { firstProblem, withSameDraws } from "./tries.ts";
import { unusedProblem } from "./unused.ts";

/** Tries the values of operations, each by itself, and then of fixed runs. */
async function valuesOfAll(lab: Lab, kinds: Kind[], runs: Run[] = [], hint?: Hint) {
  const problem = await forAll(
    withSameDraws(lab),
    (most) => drawn(kinds, most),
    ({ operation, inputs }) => valuesProblem(lab, { tape: [operation], inputs }, hint),
  );
  return problem ?? await firstProblem(runs, (run) => valuesProblem(lab, run, hint));
}

/** Tries the slopes of operations, each by itself. */
async function slopesOfAll(lab: Lab, kinds: Kind[], cases: Alone[] = [], along = judgedOf) {
  const closing = await closingFor(lab);
  const test = async (one: Alone) => {
    const problem = await slopesProblem(lab, closed(one, closing), along(one));
    return problem && await ifRightWhenLast(lab, problem, one, along(one));
  };
  return await forAll(withSameDraws(lab), (most) => drawn(kinds, most), test) ??
    await firstProblem(cases, test);
}

/** Adds a hint to an operation that is wrong where others follow, if it is right as the last one. */
async function ifRightWhenLast(lab: Lab, problem: Problem, one: Alone, along: number[]) {
  const last: Run = { tape: [one.operation], inputs: one.inputs };
  const isSingle = valuesOf(last).at(-1)!.flat().length === 1;
  const isRightThere = isSingle && !problem.reason && await isRight(lab, last, along);
  return isRightThere ? { ...problem, hint: "rightWhenLast" } : problem;
}

/** Adds a hint to a softmax that is wrong with causal, if it is right without. */
async function besideCausal(tried: (kinds: Kind[]) => Promise<Problem | undefined>) {
  const problem = await tried(["softmaxRows", "causal"]);
  if (!problem || problem.reason) return problem;
  return await tried(["softmaxRows"]) ? problem : { ...problem, hint: "onlyWithoutCausal" };
}

/** Tries the values of softmax; if no drawn case has causal, no fixed one has it either. */
function softmaxValues(lab: Lab, kinds: Kind[]): Promise<Problem | undefined> {
  const cases = kinds.includes("causal") ? fixed.softmaxes : fixed.plainSoftmaxes;
  return valuesOfAll(lab, kinds, cases);
}

/** Exercise 8's gradients, those of three layers, of attention, and of a large batch. */
async function networkProblem(lab: Lab): Promise<Problem | undefined> {
  return await forAll(
    withSameDraws(lab),
    (most) => smallNetworks(most),
    (network) => slopesProblem(lab, networkRun(network)),
  ) ??
    await slopesProblem(lab, deeperRun()) ??
    await slopesProblem(lab, fixed.ATTENTION) ??
    await atCourseSize(lab);
}

const [A, B, C] = [[[1, 2]], [[3, -1]], [[-2, 4]]].map((rows) => Matrix.from(rows));
const TAPE: Operation[] = [
  { op: "multiply", from: [0, 1] },
  { op: "add", from: [2, 0] },
  { op: "sum", from: [3] },
];

/** What `15_autograd.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "values-entries",
    hint: "forward",
    title: "evaluate returns the inputs, then the result of each operation",
    catches: "A list without the inputs, indices that are one off, or an operation that is wrong.",
    points: 1,
    uses: ["evaluate"],
    run: (lab) =>
      valuesOfAll(
        lab,
        [
          "add",
          "multiply",
          "addRow",
          "multiplyRow",
          "matmul",
          "transpose",
          "scale",
          "relu",
          "sum",
        ],
        [...fixed.diamonds, ...fixed.factors],
        "operation",
      ),
  },
  {
    id: "values-softmax",
    hint: "softmax",
    title: "softmaxRows: each row sums to 1; with causal, row i uses columns 0 to i alone",
    catches: "A softmax of columns or of all entries, an overflow, or a mask that is one off.",
    points: 1,
    uses: ["evaluate"],
    run: async (lab) =>
      ifNotFinite(await besideCausal((kinds) => softmaxValues(lab, kinds)), "overflow") ??
        await fixed.hiddenProblem(lab),
  },
  {
    id: "values-layer-norm",
    hint: "layerNorm",
    title: "layerNormRows: each row has mean 0 and variance 1, and a constant row becomes zeros",
    catches:
      "A norm of columns, a missing root, n − 1, or an epsilon that is missing or misplaced.",
    points: 1,
    uses: ["evaluate"],
    run: (lab) => valuesOfAll(lab, ["layerNormRows"], fixed.norms),
  },
  {
    id: "values-cross-entropy",
    hint: "crossEntropy",
    title: "crossEntropy: the mean over the rows, finite for any finite logits",
    catches: "A sum in place of the mean, or the logarithm of a probability that became 0.",
    points: 1,
    uses: ["evaluate"],
    run: async (lab) => {
      const problem = await valuesOfAll(lab, ["crossEntropy"], fixed.losses);
      return ifShared(ifNotFinite(problem, "crossEntropy"), "sharedTargets");
    },
  },
  {
    id: "slopes-entries",
    hint: ofEntries,
    title: "Slopes of add, multiply, scale, relu and sum",
    catches: "Operands that are swapped, a factor or a mask that is left out, or a slope of 1.",
    points: 1,
    uses: ["gradients"],
    run: (lab) => slopesOfAll(lab, ["add", "multiply", "scale", "relu", "sum"]),
  },
  {
    id: "slopes-rows",
    hint: ifValuesAreRight("values-entries", "rows"),
    title: "The slopes of one row that serves every row are added up",
    catches: "A bias whose slopes are not summed, are averaged, or are those of one row.",
    points: 1,
    uses: ["gradients"],
    run: async (lab) => {
      const problem = await slopesOfAll(lab, ["addRow", "multiplyRow"]);
      if (!problem || problem.reason) return problem;
      const isOfAllSizes = await slopesOfAll(lab, ["add", "multiply"]) !== undefined;
      const ofRow = await slopesOfAll(lab, ["addRow", "multiplyRow"], [], () => [1]);
      return isOfAllSizes || ofRow ? problem : { ...problem, hint: "onlyTheRow" };
    },
  },
  {
    id: "slopes-matmul",
    hint: ifValuesAreRight("values-entries", "matmul"),
    title: "Slopes of matmul and transpose",
    catches: "A transpose that is left out, factors in the wrong order, or operands swapped.",
    points: 1,
    uses: ["gradients"],
    run: async (lab) => {
      const problem = await slopesOfAll(lab, ["matmul", "transpose"]);
      const isValueWrong = problem && await valuesOfAll(lab, ["matmul"]);
      return isValueWrong ? problem : ifShapesDiffer(problem, "shapes");
    },
  },
  {
    id: "slopes-softmax",
    hint: ifValuesAreRight("values-softmax", "softmaxBack"),
    title: "Slopes of softmaxRows, with and without causal",
    catches: "A slope of p (1 − p) alone, a sum that is missing, or one over all rows.",
    points: 1,
    uses: ["gradients"],
    run: async (lab) =>
      ifNotFinite(await besideCausal((kinds) => slopesOfAll(lab, kinds)), "overflow"),
  },
  {
    id: "slopes-layer-norm",
    hint: ifValuesAreRight("values-layer-norm", "layerNormBack"),
    title: "Slopes of layerNormRows",
    catches: "A mean or a variance taken as fixed, means over all rows, or NaN at a constant row.",
    points: 2,
    uses: ["gradients"],
    run: (lab) => slopesOfAll(lab, ["layerNormRows"], fixed.constantRows),
  },
  {
    id: "slopes-cross-entropy",
    hint: ifValuesAreRight("values-cross-entropy", "crossEntropyBack"),
    title: "Slopes of crossEntropy, wherever it stands",
    catches: "A division by N that is missing, or the slope of the result taken for 1.",
    points: 1,
    uses: ["gradients"],
    run: async (lab) =>
      ifNotFinite(await slopesOfAll(lab, ["crossEntropy"], fixed.certain), "overflow"),
  },
  {
    id: "used-twice",
    hint: "none", // sharedProblem and pathsProblem give theirs
    title: "A value that is used more than once gets the sum of its shares",
    catches:
      "A slope that is overwritten, kept from the first use, passed on too early, or along every path.",
    points: 2,
    uses: ["gradients"],
    run: reuseProblem,
  },
  {
    id: "unused",
    hint: ifValuesAreRight("values-entries", "unused"),
    title: "What nothing uses has slope 0, and gets in nobody's way",
    catches:
      "A missing gradient, a wrong order of gradients, or a value that waits for an unused one.",
    points: 1,
    uses: ["gradients"],
    run: unusedProblem,
  },
  {
    id: "network",
    hint: ofNetworks,
    title: "Whole networks: exercise 8's gradients, three layers, attention, 784 pixels",
    catches: "What goes wrong between the operations, or on a large batch.",
    points: 1,
    uses: ["gradients"],
    run: networkProblem,
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      { fn: "evaluate", first: [TAPE, [A, B]], second: [TAPE, [A, C]], mayHoldArguments: true },
      { fn: "gradients", first: [TAPE, [A, B]], second: [TAPE, [A, C]] },
    ],
  }),
];
