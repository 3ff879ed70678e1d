import fc from "fast-check";
import { Matrix, type Operation } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { sameDraws } from "../../judge/draw.ts";
import { atFullSize } from "../../judge/full_size.ts";
import { fromPool, pool } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import { smallNetworks } from "../network/small_network.ts";
import { type Alone, closed, closingFor, drawn, half, judgedOf, type Kind } from "./alone.ts";
import type { Hint } from "./exercise.ts";
import {
  ifNotFinite,
  ifShapesDiffer,
  ifShared,
  ifValuesAreRight,
  isNear,
  ofEntries,
  ofNetworks,
  unshared,
} from "./hints.ts";
import { atCourseSize, deeperRun, diamonds, networkRun } from "./network_tape.ts";
import { type Run, valuesOf } from "./oracle.ts";
import { type Part, partsOf, reusing, summed, UNARY, unary } from "./random_tapes.ts";
import { isRight, slopesProblem, valuesProblem } from "./tape.ts";
import * as fixed from "./fixed_cases.ts";

/** What is drawn is the same in every run: a rare case must not decide about points by chance. */
const search = (lab: Lab) => ({ ...lab, ...sameDraws() });

/** Tries the values of operations, each by itself, and then of fixed runs. */
async function valuesOfAll(lab: Lab, kinds: Kind[], runs: Run[] = [], hint?: Hint) {
  const problem = await forAll(
    search(lab),
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
  return await forAll(search(lab), (most) => drawn(kinds, most), test) ??
    await firstProblem(cases, test);
}

/** Says of what is wrong where others follow that it is right where it comes last, if that is true. */
async function ifRightWhenLast(lab: Lab, problem: Problem, one: Alone, along: number[]) {
  const last: Run = { tape: [one.operation], inputs: one.inputs };
  const isSingle = valuesOf(last).at(-1)!.flat().length === 1;
  const isRightThere = isSingle && !problem.reason && await isRight(lab, last, along);
  return isRightThere ? { ...problem, hint: "rightWhenLast" } : problem;
}

/** Says of what is wrong with softmax that it is so with causal alone, where that is true. */
async function besideCausal(tried: (isCausal: boolean) => Promise<Problem | undefined>) {
  const problem = await tried(true);
  if (!problem || problem.reason) return problem;
  return await tried(false) ? problem : { ...problem, hint: "onlyWithoutCausal" };
}

async function firstProblem<T>(
  cases: T[],
  test: (one: T) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  for (const one of cases) {
    const problem = await test(one);
    if (problem) return problem;
  }
  return undefined;
}

/**
 * What is wrong with a run in which values are used twice, and whether that is what it comes from.
 *
 * @param inputs those that are judged, the first of the run
 */
async function sharedProblem(lab: Lab, run: Run, inputs: Matrix[]): Promise<Problem | undefined> {
  const problem = await slopesProblem(lab, run, [...inputs.keys()]);
  if (!problem || problem.reason || isNear(problem)) return problem;
  const copy = unshared(run);
  const judged = [...copy.inputs.keys()].filter((i) => inputs.includes(copy.inputs[i]));
  return { ...problem, hint: await isRight(lab, copy, judged) ? "twice" : "alsoUnshared" };
}

/** Values that are used more than once, in random tapes and then in the known hard ones. */
async function reuseProblem(lab: Lab): Promise<Problem | undefined> {
  const closing = await closingFor(lab);
  const parts = await partsOf(lab, closing);
  const isSumRight = await isRight(lab, summed({ tape: [], inputs: [A] }));
  return await forAll(
    search(lab),
    (most) => fc.tuple(reusing(parts, most), isSumRight ? fc.boolean() : fc.constant(true)),
    ([run, isUneven]) => sharedProblem(lab, isUneven ? closing(run) : summed(run), run.inputs),
  ) ?? await firstProblem(
    [...fixed.diamonds, fixed.TRANSFORMER].filter(({ tape }) =>
      tape.every(({ op }) => parts.includes(op as Part))
    ),
    (run) => sharedProblem(lab, closing(run), run.inputs),
  ) ?? await pathsProblem(lab, parts);
}

/** Inputs and results that lead nowhere; nothing is used twice on the way to the last value. */
async function unusedProblem(lab: Lab): Promise<Problem | undefined> {
  const closing = await closingFor(lab);
  const parts = (await partsOf(lab, closing, UNARY)).filter((part) => UNARY.includes(part));
  return await forAll(
    search(lab),
    (most) =>
      fc.tuple(
        fc.constantFrom(...parts),
        fc.array(pool(most * most, half), { minLength: 2, maxLength: 3 }),
        fc.nat(2),
        fc.boolean(),
      ),
    ([part, pools, which, isLoose]) => {
      const side = Math.floor(Math.sqrt(pools[0].length));
      const inputs = pools.map((numbers) => fromPool(numbers, side, side));
      const at = which % inputs.length;
      const used = unary(part, at);
      const loose = isLoose ? [unary(part, at)] : [];
      const next = unary(part, inputs.length);
      const [plain, run] = [[used, next], [used, ...loose, next]].map((tape) =>
        closing({ tape, inputs })
      );
      return unusedIn(lab, run, plain, inputs, at);
    },
  );
}

/**
 * What is wrong with a run that uses one of its inputs alone; where that one's slope is, it is no
 * matter of the others.
 *
 * @param plain the run without a result that leads nowhere
 */
async function unusedIn(lab: Lab, run: Run, plain: Run, inputs: Matrix[], used: number) {
  const problem = await slopesProblem(lab, run, [...inputs.keys()]);
  if (!problem || problem.reason || isNear(problem)) return problem;
  if (await isRight(lab, run, [used])) return problem;
  return { ...problem, hint: await isRight(lab, plain, [used]) ? "besideLoose" : "behindAnother" };
}

/** Exercise 8's gradients, those of three layers, of attention, and of a large batch. */
async function networkProblem(lab: Lab): Promise<Problem | undefined> {
  return await forAll(
    search(lab),
    (most) => smallNetworks(most),
    (network) => slopesProblem(lab, networkRun(network)),
  ) ??
    await slopesProblem(lab, deeperRun()) ??
    await slopesProblem(lab, fixed.ATTENTION) ??
    await atCourseSize(lab);
}

/** What each level doubles if every path is followed by itself: a thousand million at the thirtieth. */
async function pathsProblem(lab: Lab, parts: Part[]): Promise<Problem | undefined> {
  if (!parts.includes("scale") || !parts.includes("add")) return undefined;
  const { tape, inputs } = diamonds();
  const code = "gradients(tape, inputs) // 30 times v = v + v · 1/16";
  const problem = await atFullSize(lab, code, "gradients", async () => {
    const got = await lab.call("gradients", [tape, inputs]);
    const slope = Array.isArray(got) ? got[0] : got;
    return matrixProblem("dv0", slope, [[(1 + 1 / 16) ** 30]]);
  });
  return problem && { ...problem, hint: "paths" };
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
      ifNotFinite(
        await besideCausal((isCausal) =>
          isCausal ? valuesOfAll(lab, ["softmaxRows", "causal"], fixed.softmaxes) : valuesOfAll(
            lab,
            ["softmaxRows"],
            fixed.softmaxes.filter(({ tape: [softmax] }) =>
              softmax.op === "softmaxRows" && !softmax.causal
            ),
          )
        ),
        "overflow",
      ) ?? await fixed.hiddenProblem(lab),
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
      ifNotFinite(
        await besideCausal((isCausal) =>
          slopesOfAll(lab, isCausal ? ["softmaxRows", "causal"] : ["softmaxRows"])
        ),
        "overflow",
      ),
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
