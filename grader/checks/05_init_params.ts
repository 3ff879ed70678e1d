import { Matrix } from "../../lib/mod.ts";
import { Seeded } from "../sandbox/values.ts";
import { Blocked, type Check, type Lab, type Problem } from "./check.ts";
import { kindProblem, matrixProblem, shapeProblem, showExpected } from "./compare.ts";
import { newSeed } from "./inputs.ts";

/**
 * Standard errors that a right answer's figures stay within: beyond by chance 7·10⁻⁸ times, on
 * either side. No check looks at more than five figures, so none fails a right answer more often
 * than 4·10⁻⁷ times. The deviation of W2's 1,280 weights is not quite normal: 7.1·10⁻⁸ by χ².
 */
const SIGMAS = 5.4;
const SIZES = [784, 128, 10] as const;

type Drawn = Record<"W1" | "b1" | "W2" | "b2", Matrix>;

/** The four names with the sizes that each must have. */
function shapes([inputs, hidden, outputs]: readonly number[]) {
  return { W1: [inputs, hidden], b1: [1, hidden], W2: [hidden, outputs], b2: [1, outputs] };
}

function shapesProblem(params: unknown, sizes: readonly number[]): Problem | undefined {
  if (params === null || typeof params !== "object" || params instanceof Matrix) {
    return kindProblem("initParams(…)", params, "an object of W1, b1, W2 and b2");
  }
  for (const [name, [rows, cols]] of Object.entries(shapes(sizes))) {
    const problem = shapeProblem(name, (params as Record<string, unknown>)[name], rows, cols);
    if (problem) return problem;
  }
  return undefined;
}

async function draw(lab: Lab, seed: number, sizes: readonly number[] = SIZES): Promise<Drawn> {
  const params = await lab.call("initParams", [...sizes, new Seeded(seed)]);
  if (shapesProblem(params, sizes)) throw new Blocked("the shapes must be right first");
  return params as Drawn;
}

/** Whether a measured figure is within chance of what it should be. */
function figureProblem(what: string, got: number, wanted: number, error: number) {
  if (Math.abs(got - wanted) <= SIGMAS * error) return undefined;
  return {
    message: `${what} is ${showExpected(got)}, expected ${showExpected(wanted)} ` +
      `(chance alone would be off by about ${error.toPrecision(2)})`,
    counterexample: `initParams(${SIZES.join(", ")}, random)`,
    expected: showExpected(wanted),
    actual: showExpected(got),
  };
}

/** Mean 0 and deviation √(2/fanIn), in the whole and in the first and last rows and columns. */
function heProblem(name: string, weights: Matrix): Problem | undefined {
  const n = weights.data.length;
  const sigma = Math.sqrt(2 / weights.rows);
  const mean = weights.data.reduce((sum, w) => sum + w, 0) / n;
  const square = weights.data.reduce((sum, w) => sum + w * w, 0) / n;
  return figureProblem(`the mean of ${name}`, mean, 0, sigma / Math.sqrt(n)) ??
    figureProblem(
      `the standard deviation of ${name}`,
      Math.sqrt(square),
      sigma,
      sigma / Math.sqrt(2 * n),
    );
}

/** Normal numbers fall within one deviation 68.27 % of the time; uniform ones 57.7 %. */
function normalProblem(weights: Matrix): Problem | undefined {
  const n = weights.data.length;
  const sigma = Math.sqrt(weights.data.reduce((sum, w) => sum + w * w, 0) / n);
  const within = weights.data.filter((w) => Math.abs(w) < sigma).length / n;
  const share = 0.6826894921;
  return figureProblem(
    "the share of W1 within one standard deviation of 0",
    within,
    share,
    Math.sqrt(share * (1 - share) / n),
  );
}

/** Whether weights that should have nothing to do with each other are alike. */
function correlationProblem(name: string, a: Float32Array, b: Float32Array): Problem | undefined {
  const n = Math.min(a.length, b.length);
  const dot = (x: Float32Array, y: Float32Array) =>
    x.subarray(0, n).reduce((sum, value, i) => sum + value * y[i], 0);
  const correlation = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  return figureProblem(`the correlation of ${name}`, correlation, 0, 1 / Math.sqrt(n));
}

/** What `05_init_params.ts` must do. */
export const checks: Check[] = [
  {
    id: "shapes",
    hint: 2,
    title: "W1, b1, W2 and b2 have the shapes of their layers",
    points: 1,
    uses: ["initParams"],
    run: async (lab) => {
      for (const sizes of [[3, 2, 4], [1, 5, 2], SIZES]) {
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
    hint: 2,
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
    hint: 1,
    title: "Weights have mean 0 and standard deviation √(2 / fanIn), fanIn being the rows",
    points: 2,
    uses: ["initParams"],
    after: "shapes",
    run: async (lab) => {
      const { W1, W2 } = await draw(lab, newSeed(lab));
      return heProblem("W1", W1) ?? heProblem("W2", W2);
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
        await draw(lab, seed),
        await draw(lab, seed),
        await draw(lab, (seed + 1) % 2 ** 32),
      ];
      if (one.W1.data.some((w, i) => w !== again.W1.data[i])) {
        return {
          message: "the same seed gave other weights: draw from the given random alone",
          counterexample: `initParams(${SIZES.join(", ")}, new Random(${seed})) // twice`,
        };
      }
      return normalProblem(one.W1) ??
        correlationProblem("two seeds' W1", one.W1.data, other.W1.data) ??
        correlationProblem("W1 and W2", one.W1.data, one.W2.data) ??
        correlationProblem("neighbouring weights", one.W1.data, one.W1.data.subarray(1)) ??
        correlationProblem("neighbouring rows of W1", one.W1.data, one.W1.data.subarray(SIZES[1]));
    },
  },
];
