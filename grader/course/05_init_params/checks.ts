import type { Hint } from "./exercise.ts";
import type { Params } from "../../../lib/mod.ts";
import { Seeded } from "../../sandbox/values.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem, shapeProblem } from "../../judge/compare.ts";
import { newSeed } from "../../judge/inputs.ts";
import {
  correlationProblem,
  deviationProblem,
  edgesProblem,
  heProblem,
  independenceProblem,
  normalProblem,
  numbersProblem,
  tailProblem,
} from "./random_weights.ts";

type Sizes = readonly [inputs: number, hidden: number, outputs: number];

const SIZES: Sizes = [784, 128, 10];
/** Both matrices are large, and so are their rows and columns. */
const LARGE: Sizes = [200, 300, 250];
/** Where one matrix has a fan-in of 2, and many weights: one more or less would show. */
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
  return problem && { counterexample: `initParams(${sizes.join(", ")}, random)`, ...problem };
}

/** What `05_init_params.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "shapes",
    hint: "layers",
    title: "W1, b1, W2 and b2 have the shapes of their layers",
    points: 1,
    uses: ["initParams"],
    run: async (lab) => {
      for (const sizes of [[3, 2, 4], [1, 5, 2], SIZES] satisfies Sizes[]) {
        const args = [...sizes, new Seeded(newSeed(lab))];
        const problem = shapesProblem(await lab.call("initParams", args), sizes);
        if (problem) {
          return { ...problem, counterexample: `initParams(${sizes.join(", ")}, random)` };
        }
      }
      return undefined;
    },
  },
  {
    id: "zero-biases",
    hint: "layers",
    title: "The biases start at zero",
    points: 1,
    uses: ["initParams"],
    after: "shapes",
    run: async (lab) => {
      const { b1, b2 } = await draw(lab, newSeed(lab), [3, 2, 4]);
      const problem = matrixProblem("b1", b1, [[0, 0]]) ?? matrixProblem("b2", b2, [[0, 0, 0, 0]]);
      return problem && { ...problem, counterexample: "initParams(3, 2, 4, random)" };
    },
  },
  {
    id: "he-deviation",
    hint: "fanIn",
    title: "Weights have mean 0 and standard deviation √(2 / fanIn), fanIn being the rows",
    points: 2,
    uses: ["initParams"],
    after: "shapes",
    run: async (lab) => {
      const drawn = (sizes: Sizes) => draw(lab, newSeed(lab), sizes);
      const [real, large] = [await drawn(SIZES), await drawn(LARGE)];
      let problem: Problem | undefined;
      for (const name of WEIGHTS) problem ??= seenIn(heProblem(name, real[name]), SIZES);
      for (const name of WEIGHTS) problem ??= seenIn(edgesProblem(name, large[name]), LARGE);
      for (const { name, sizes } of FAN_IN_2) {
        const { [name]: { data, rows } } = await drawn(sizes);
        problem ??= seenIn(deviationProblem(name, data, rows), sizes);
      }
      return problem;
    },
  },
  {
    id: "normal-draws",
    title: "Every weight is a normal draw of its own, from the given random alone",
    points: 2,
    uses: ["initParams"],
    after: "shapes",
    run: async (lab) => {
      const seed = newSeed(lab);
      const [one, again, other] = [
        await draw(lab, seed, LARGE),
        await draw(lab, seed, LARGE),
        await draw(lab, (seed + 1) % 2 ** 32, LARGE),
      ];
      if (
        WEIGHTS.some((name) => one[name].data.some((w, i) => !Object.is(w, again[name].data[i])))
      ) {
        return {
          message: "the same seed gave other weights: draw from the given random alone",
          counterexample: `initParams(${LARGE.join(", ")}, new Random(${seed})) // twice`,
        };
      }
      let problem: Problem | undefined;
      for (const name of WEIGHTS) {
        problem ??= numbersProblem(name, one[name]) ?? normalProblem(name, one[name]) ??
          tailProblem(name, one[name]) ?? independenceProblem(name, one[name], other[name]);
      }
      problem ??= correlationProblem("W1 and W2", one.W1.data, one.W2.data);
      return seenIn(problem, LARGE);
    },
  },
];
