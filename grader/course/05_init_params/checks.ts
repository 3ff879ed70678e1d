import type { Matrix, Params } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem, shapeProblem } from "../../judge/compare.ts";
import { newSeed } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { ofCall } from "../../judge/property.ts";
import { Seeded } from "../../sandbox/values.ts";
import type { Hint } from "./exercise.ts";
import {
  aboutTheirMean,
  constantProblem,
  correlationProblem,
  deviationProblem,
  edgesProblem,
  heProblem,
  independenceProblem,
  normalProblem,
  numbersProblem,
  repeatsProblem,
  signProblem,
  tailProblem,
} from "./random_weights.ts";
import { hintFor, hintOfThrown, shapeHint } from "./symptom.ts";

type Sizes = readonly [inputs: number, hidden: number, outputs: number];

const SIZES: Sizes = [784, 128, 10];
/** Both matrices are large, and so are their rows and columns. */
const LARGE: Sizes = [200, 300, 250];
/** Where one matrix has a fan-in of 2, and so many weights that a fan-in off by one would show. */
const FAN_IN_2 = [
  { name: "W1", sizes: [2, 4000, 3] },
  { name: "W2", sizes: [3, 2, 4000] },
] as const;
const WEIGHTS = ["W1", "W2"] as const;

/** The four names with the sizes that each must have. */
function shapes([inputs, hidden, outputs]: Sizes) {
  return { W1: [inputs, hidden], b1: [1, hidden], W2: [hidden, outputs], b2: [1, outputs] };
}

function shapesProblem(params: unknown, sizes: Sizes): Problem | undefined {
  if (!isRecord(params)) {
    return kindProblem("initParams(…)", params, "an object of W1, b1, W2 and b2");
  }
  for (const [name, [rows, cols]] of Object.entries(shapes(sizes))) {
    const problem = shapeProblem(name, params[name], rows, cols, params);
    if (problem) return problem;
  }
  return undefined;
}

async function draw(lab: Lab, seed: number, sizes: Sizes): Promise<Params> {
  const params = await lab.call("initParams", [...sizes, new Seeded(seed)]);
  if (shapesProblem(params, sizes)) throw new Blocked("the shapes must be right first");
  return params as Params;
}

/** Names the call that showed a problem. */
function seenIn(problem: Problem | undefined, sizes: Sizes): Problem | undefined {
  return problem && { counterexample: codeOf(sizes), ...problem };
}

function codeOf(sizes: Sizes): string {
  return `initParams(${sizes.join(", ")}, random)`;
}

async function shapesAreRight(lab: Lab): Promise<Problem | undefined> {
  for (const sizes of [[3, 2, 4], [1, 5, 2], SIZES] satisfies Sizes[]) {
    const args = [...sizes, new Seeded(newSeed(lab))];
    const judge = async () => shapesProblem(await lab.call("initParams", args), sizes);
    const problem = await ofCall("initParams", args, judge);
    if (!problem) continue;
    return {
      ...problem,
      counterexample: codeOf(sizes),
      hint: hintOfThrown(problem) ?? problem.hint,
    };
  }
  return undefined;
}

async function biasesAreZero(lab: Lab): Promise<Problem | undefined> {
  const sizes: Sizes = [3, 2, 4];
  const { W1, b1, b2 } = await draw(lab, newSeed(lab), sizes);
  const problem = matrixProblem("b1", b1, [[0, 0]]) ?? matrixProblem("b2", b2, [[0, 0, 0, 0]]);
  if (!problem && W1.data.every((weight) => weight === 0)) {
    throw new Blocked("the weights are zero too, so that zero biases say nothing");
  }
  return seenIn(problem, sizes);
}

async function deviationIsHe(lab: Lab): Promise<Problem | undefined> {
  const drawn = (sizes: Sizes) => draw(lab, newSeed(lab), sizes);
  const [real, large] = [await drawn(SIZES), await drawn(LARGE)];
  let problem: Problem | undefined;
  for (const name of WEIGHTS) problem ??= seenIn(heProblem(name, real[name]), SIZES);
  if (problem) return { hint: hintFor(large), ...problem };
  for (const name of WEIGHTS) problem ??= seenIn(edgesProblem(name, large[name]), LARGE);
  if (problem) return { hint: hintFor(large), ...problem };
  for (const { name, sizes } of FAN_IN_2) {
    const { [name]: { data, rows } } = await drawn(sizes);
    problem ??= seenIn(deviationProblem(name, data, rows), sizes);
  }
  return problem;
}

async function drawsAreNormal(lab: Lab): Promise<Problem | undefined> {
  const seed = newSeed(lab);
  const one = await draw(lab, seed, LARGE);
  const again = await draw(lab, seed, LARGE);
  const other = await draw(lab, (seed + 1) % 2 ** 32, LARGE);
  if (!WEIGHTS.every((name) => areSame(one[name], again[name]))) return notRepeated(seed);
  let problem: Problem | undefined;
  for (const name of WEIGHTS) {
    problem ??= numbersProblem(name, one[name]) ?? constantProblem(name, one[name]) ??
      repeatsProblem(name, one[name]) ?? signProblem(name, one[name]) ??
      shapeOfDraws(name, aboutTheirMean(one[name])) ??
      independenceProblem(name, aboutTheirMean(one[name]), aboutTheirMean(other[name]));
  }
  const [W1, W2] = WEIGHTS.map((name) => aboutTheirMean(one[name]).data);
  problem ??= correlationProblem("W1 and W2", W1, W2);
  return seenIn(problem, LARGE);
}

/** Uniform draws and those that are cut off. */
function shapeOfDraws(name: string, weights: Matrix): Problem | undefined {
  const problem = tailProblem(name, weights) ?? normalProblem(name, weights);
  return problem && { ...problem, hint: shapeHint(weights) };
}

function areSame(one: Matrix, other: Matrix): boolean {
  return one.data.every((w, i) => Object.is(w, other.data[i]));
}

function notRepeated(seed: number): Problem {
  return {
    message: "the same seed gave other weights: draw from the given generator alone",
    counterexample: `initParams(${LARGE.join(", ")}, new Random(${seed})) // twice`,
    hint: "given",
  };
}

/** What `05_init_params.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "shapes",
    hint: () => "shapes",
    title: "W1, b1, W2 and b2 have the shapes of their layers",
    catches: "Matrices that are transposed, or fixed at the sizes of the digits.",
    points: 1,
    uses: ["initParams"],
    run: shapesAreRight,
  },
  {
    id: "zero-biases",
    hint: "biases",
    title: "The biases start at zero",
    catches: "Biases that start at random numbers, or at a constant other than zero.",
    points: 1,
    uses: ["initParams"],
    after: "shapes",
    run: biasesAreZero,
  },
  {
    id: "he-deviation",
    hint: "fanIn",
    title:
      "Weights have mean 0 and standard deviation √(2 / fanIn), where fanIn is the number of rows",
    catches:
      "A scale other than √(2 / fanIn), such as one from the fan-out, a mean other than 0, or entries left at zero.",
    points: 2,
    uses: ["initParams"],
    after: "shapes",
    run: deviationIsHe,
  },
  {
    id: "normal-draws",
    title: "Every weight is a normal draw of its own, from the given generator alone",
    catches:
      "Uniform or cut-off draws, repeated or mirrored weights, or numbers from another generator.",
    points: 1,
    hint: "own",
    uses: ["initParams"],
    after: "shapes",
    run: drawsAreNormal,
  },
  promisesCheck<Hint>({
    points: 1,
    after: "normal-draws",
    calls: [{
      fn: "initParams",
      first: [2, 3, 2, new Seeded(1)],
      second: [2, 3, 2, new Seeded(2)],
    }],
  }),
];
