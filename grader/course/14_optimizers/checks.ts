import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { isClose, isRecord, matrixProblem } from "../../judge/compare.ts";
import { atFullSize, rowsOf, rowsProblem } from "../../judge/full_size.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { normals } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";
import { adamProblem, momentumProblem, objectProblem } from "./judge.ts";
import { adamSettings, momentumOptions, walks, withoutZeros, zerosLike } from "./walk.ts";

const ONE = { min: 1, max: 1 };
/** Enough steps for what is remembered to be used twice. */
const SEVERAL = { min: 2, max: 4 };

/** The first weights of the network. */
const [ROWS, COLS] = [784, 128];
const MOMENTUM = { learningRate: 0.5, momentum: 0.75 };
const ADAM = { learningRate: 0.5, beta1: 0.75, beta2: 0.9, epsilon: 1e-8, step: 1 };

/** A first step of all weights between the pixels and the hidden layer, no gradient near 0. */
function atCourseSize(
  lab: Lab,
  fn: string,
  rest: (w: Matrix) => unknown[],
  step: (gradient: number) => number,
): Promise<Problem | undefined> {
  const w = normals(ROWS, COLS, 1);
  const dw = new Matrix(ROWS, COLS, normals(ROWS, COLS, 2).data.map((x) => x + Math.sign(x)));
  const row = (i: number) => w.row(i).map((x, j) => x - step(dw.get(i, j)));
  const code = `${fn}(w, dw, …) // ${ROWS}×${COLS}`;
  return atFullSize(lab, code, fn, async () => {
    const got = await lab.call(fn, [w, dw, ...rest(w)], { echo: false, rows: rowsOf(ROWS) });
    const moved = isRecord(got) ? got.w : undefined;
    return rowsProblem("w", moved, { rows: ROWS, cols: COLS, row }, rowsOf(ROWS));
  });
}

/** A gradient that is small beside epsilon's usual work, one that is always 0, and its opposite. */
const TINY = Matrix.from([[1e-4, 0, -1e-4]]);
/** Its hundredth: epsilon shortens the step to 1 / 1.01. */
const EPSILON = { learningRate: 1, beta1: 0.9, beta2: 0.5, epsilon: 1e-6, step: 1 };
/** Adam may fold its corrections into the rate: epsilon then weighs 1.4 times as much here. */
const ABOUT = { absolute: 0.006, relative: 0 };

/** Where epsilon is added, and that it is. */
async function epsilonProblem(lab: Lab): Promise<Problem | undefined> {
  const w = zerosLike(TINY);
  const args = [w, TINY, { m: w, v: w }, EPSILON];
  return await ofCall("adamStep", args, async () => {
    const got = await lab.call("adamStep", args);
    if (!isRecord(got)) return objectProblem("adamStep(…)", got, "w and state");
    const step = 1 / 1.01;
    const problem = matrixProblem("w", got.w, [[-step, 0, step]], { tolerance: ABOUT });
    const isZero = got.w instanceof Matrix && got.w.cols > 1 && !isClose(got.w.data[1], 0);
    return problem && { ...problem, hint: isZero ? "zero" : "epsilon" };
  });
}

/** What is remembered is to blame only where the first step was right. */
function afterTheFirst(first: string, hint: Hint) {
  return ({ cameOut }: Symptom): Hint | "none" => cameOut(first) === "passed" ? hint : "none";
}

const [W, DW, OTHER] = [[[1, 2]], [[3, -1]], [[-2, 4]]].map((rows) => Matrix.from(rows));
const STATE = { m: Matrix.from([[0.5, -0.25]]), v: Matrix.from([[2, 1]]) };

/** What `14_optimizers.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "momentum-first",
    hint: "descend",
    title: "Momentum's first step is w − learningRate · dw",
    catches: "A step uphill, a step of the wrong length, or weights that stay where they are.",
    points: 1,
    uses: ["momentumStep"],
    run: (lab) =>
      forAll(
        lab,
        (most) => fc.tuple(walks(most, ONE), momentumOptions),
        ([walk, options]) => momentumProblem(lab, walk, options),
      ),
  },
  {
    id: "momentum-path",
    hint: afterTheFirst("momentum-first", "velocity"),
    title: "The velocity carries over from step to step",
    catches:
      "A velocity that is lost, averaged, one step late, added the wrong way or looked ahead.",
    points: 2,
    uses: ["momentumStep"],
    after: "momentum-first",
    run: async (lab) =>
      await forAll(
        lab,
        (most) => fc.tuple(walks(most, SEVERAL), momentumOptions),
        ([walk, options]) => momentumProblem(lab, walk, options),
      ) ??
        await atCourseSize(lab, "momentumStep", (w) => [zerosLike(w), MOMENTUM], (g) => 0.5 * g),
  },
  {
    id: "adam-first",
    hint: "firstStep",
    title: "Adam's first step is as long as the learning rate, whatever the size of the gradient",
    catches:
      "Moments without their correction, a root that is missing, or a step in a wrong direction.",
    points: 1,
    uses: ["adamStep"],
    run: (lab) =>
      forAll(
        lab,
        (most) => fc.tuple(walks(most, ONE).map(withoutZeros), adamSettings),
        ([walk, settings]) => adamProblem(lab, walk, settings),
      ),
  },
  {
    id: "adam-path",
    hint: afterTheFirst("adam-first", "moments"),
    title: "Both moments carry over from step to step, without their corrections",
    catches:
      "Betas that are swapped, corrections that are stored, or an exponent other than the step.",
    points: 2,
    uses: ["adamStep"],
    after: "adam-first",
    run: async (lab) =>
      await forAll(
        lab,
        (most) => fc.tuple(walks(most, SEVERAL).map(withoutZeros), adamSettings),
        ([walk, settings]) => adamProblem(lab, walk, settings),
      ) ??
        await atCourseSize(
          lab,
          "adamStep",
          (w) => [{ m: zerosLike(w), v: zerosLike(w) }, ADAM],
          (g) => 0.5 * g / (Math.abs(g) + 1e-8),
        ),
  },
  {
    id: "epsilon",
    title: "epsilon is added to the root, and keeps a gradient of 0 from becoming NaN",
    catches: "An epsilon that is forgotten, added under the root, or another than the one given.",
    points: 1,
    uses: ["adamStep"],
    after: "adam-first",
    run: epsilonProblem,
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      { fn: "momentumStep", first: [W, DW, OTHER, MOMENTUM], second: [W, OTHER, DW, MOMENTUM] },
      { fn: "adamStep", first: [W, DW, STATE, ADAM], second: [W, OTHER, STATE, ADAM] },
    ],
  }),
];
