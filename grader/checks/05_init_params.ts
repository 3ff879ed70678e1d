import { Matrix } from "../../lib/mod.ts";
import { correlation } from "../oracle/correlation.ts";
import { Seeded } from "../sandbox/values.ts";
import { Blocked, type Check, type Lab, type Problem } from "./check.ts";
import { isRecord, kindProblem, matrixProblem, shapeProblem, showExpected } from "./compare.ts";
import { newSeed } from "./inputs.ts";

/**
 * Standard errors that a right answer's figures stay within: beyond by chance 2.2·10⁻⁸ times, on
 * either side. A deviation is not quite normal: 2.7·10⁻⁸ by χ² for 200 weights, the fewest that are
 * looked at. No check looks at more than 16 figures, so none fails a right answer more often than
 * 4·10⁻⁷ times.
 */
const SIGMAS = 5.6;

type Sizes = readonly [inputs: number, hidden: number, outputs: number];

const SIZES: Sizes = [784, 128, 10];
/** Both matrices are large, and so are their rows and columns. */
const LARGE: Sizes = [200, 300, 250];
/** Where one matrix has a fan-in of 2, and many weights: one more or less would show. */
const FAN_IN_2 = [{ name: "W1", sizes: [2, 4000, 3] }, {
  name: "W2",
  sizes: [3, 2, 4000],
}] as const;
const WEIGHTS = ["W1", "W2"] as const;

type Drawn = Record<"W1" | "b1" | "W2" | "b2", Matrix>;

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

async function draw(lab: Lab, seed: number, sizes: Sizes): Promise<Drawn> {
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
    expected: showExpected(wanted),
    actual: showExpected(got),
  };
}

/** Whether weights deviate from their mean by √(2/fanIn). */
function deviationProblem(what: string, weights: Float32Array, fanIn: number) {
  const n = weights.length;
  const mean = meanOf(weights);
  const deviation = Math.sqrt(meanOf(weights.map((w) => (w - mean) ** 2)));
  const sigma = Math.sqrt(2 / fanIn);
  const error = sigma / Math.sqrt(2 * n);
  return figureProblem(`the standard deviation of ${what}`, deviation, sigma, error);
}

/** The deviation first: a wrong one moves the mean as well, which would explain nothing. */
function heProblem(name: string, { data, rows }: Matrix): Problem | undefined {
  return deviationProblem(name, data, rows) ??
    figureProblem(`the mean of ${name}`, meanOf(data), 0, Math.sqrt(2 / rows / data.length));
}

/** The whole, then the first and last rows and columns: a loop that ends too soon leaves those at 0. */
function edgesProblem(name: string, weights: Matrix): Problem | undefined {
  const { rows, cols } = weights;
  const column = (j: number) => Float32Array.from({ length: rows }, (_, i) => weights.get(i, j));
  const edge = (which: string, numbers: Float32Array) =>
    deviationProblem(`the ${which} of ${name}`, numbers, rows);
  return deviationProblem(name, weights.data, rows) ?? edge("first row", weights.row(0)) ??
    edge("last row", weights.row(rows - 1)) ??
    edge("first column", column(0)) ?? edge("last column", column(cols - 1));
}

/** Normal numbers fall within one deviation 68.27 % of the time; uniform ones 57.7 %. */
function normalProblem(name: string, { data }: Matrix): Problem | undefined {
  const n = data.length;
  const sigma = Math.sqrt(meanOf(data.map((w) => w * w)));
  const within = data.filter((w) => Math.abs(w) < sigma).length / n;
  const share = 0.6826894921;
  return figureProblem(
    `the share of ${name} within one standard deviation of 0`,
    within,
    share,
    Math.sqrt(share * (1 - share) / n),
  );
}

function meanOf(numbers: Float32Array): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Whether weights that should have nothing to do with each other are alike. */
function correlationProblem(name: string, a: Float32Array, b: Float32Array): Problem | undefined {
  const n = Math.min(a.length, b.length);
  return figureProblem(`the correlation of ${name}`, correlation(a, b), 0, 1 / Math.sqrt(n));
}

/** Whether the weights of a matrix, and those from another seed, have nothing to do with each other. */
function independenceProblem(name: string, { data, cols }: Matrix, other: Matrix) {
  return correlationProblem(`two seeds' ${name}`, data, other.data) ??
    correlationProblem(`neighbouring weights of ${name}`, data, data.subarray(1)) ??
    correlationProblem(`neighbouring rows of ${name}`, data, data.subarray(cols));
}

/** Names the call that showed a problem. */
function seenIn(problem: Problem | undefined, sizes: Sizes): Problem | undefined {
  return problem && { counterexample: `initParams(${sizes.join(", ")}, random)`, ...problem };
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
      if (WEIGHTS.some((name) => one[name].data.some((w, i) => w !== again[name].data[i]))) {
        return {
          message: "the same seed gave other weights: draw from the given random alone",
          counterexample: `initParams(${LARGE.join(", ")}, new Random(${seed})) // twice`,
        };
      }
      let problem: Problem | undefined;
      for (const name of WEIGHTS) {
        problem ??= normalProblem(name, one[name]) ??
          independenceProblem(name, one[name], other[name]);
      }
      problem ??= correlationProblem("W1 and W2", one.W1.data, one.W2.data);
      return seenIn(problem, LARGE);
    },
  },
];
