import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { numberProblem } from "../../judge/compare.ts";
import { atFullSize } from "../../judge/full_size.ts";
import { oneHot } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import { crossEntropy } from "../network/network.ts";
import type { Hint } from "./exercise.ts";
import { atZero, whereSure } from "./extremes.ts";
import { agrees, type Guess, guesses } from "./guess.ts";
import { hinted } from "./symptom.ts";

const UNIFORM: Guess = { classes: [3], yPred: Matrix.from([Array(10).fill(0.1)]) };

/** As many rows as the course has images. */
const ROWS = 60_000;
const CLASSES = 10;
/** The mean may be summed in float32. */
const MEAN = { absolute: 0, relative: 3e-5 };

/**
 * A guess for each image of the course, from nearly sure to hardly better than chance, and a last one
 * so bad that it shows in the mean of all: no part of the rows may stand for the whole.
 */
function courseGuess(): Guess {
  const classes = Array.from({ length: ROWS }, (_, i) => i % CLASSES);
  const yPred = new Matrix(ROWS, CLASSES);
  for (let i = 0; i < ROWS; i++) {
    const p = i === ROWS - 1 ? 0.02 : 0.99 - 0.87 * i / ROWS;
    yPred.row(i).fill((1 - p) / (CLASSES - 1))[classes[i]] = p;
  }
  return { classes, yPred };
}

/** One row whose probability has more digits than tenths have. */
const MANY_DIGITS: Guess = { classes: [0], yPred: Matrix.from([[0.1234567, 0.8765433]]) };

/** What is wrong with the mean of 60,000 rows; if one such row alone is wrong too, their number is not to blame. */
async function manyRows(lab: Lab): Promise<Problem | undefined> {
  const problem = await atCourseSize(lab);
  if (!problem || problem.reason || !await agrees(lab, MANY_DIGITS)) return problem;
  return { ...problem, hint: "digits" };
}

/** The mean of 60,000 rows. */
function atCourseSize(lab: Lab): Promise<Problem | undefined> {
  const code = "computeLoss(yTrue, yPred) // 60,000 rows of 10";
  return atFullSize(lab, code, "computeLoss", async () => {
    const { classes, yPred } = courseGuess();
    const yTrue = oneHot(classes, CLASSES);
    const right = crossEntropy(yTrue.toRows(), yPred.toRows());
    const loss = await lab.call("computeLoss", [yTrue, yPred], { echo: false, seconds: 20 });
    return numberProblem("the loss", loss, right, MEAN);
  });
}

/** Two guesses at the same labels. */
const LABELS = oneHot([0, 1], 2);
const [FIRST, SECOND] = [[[0.5, 0.5], [0.25, 0.75]], [[0.25, 0.75], [0.75, 0.25]]].map((rows) =>
  Matrix.from(rows)
);

/** What `07_compute_loss.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "one-row",
    hint: "rightClass",
    title: "One row costs −ln of the right class's probability; a uniform guess costs ln 10",
    catches: "A cost other than −ln p of the right class: the wrong base, sign, class or formula.",
    points: 4,
    uses: ["computeLoss"],
    run: async (lab) =>
      hinted(
        lab,
        await forAll(lab, () => guesses({ min: 1, max: 1 }), (guess) => agrees(lab, guess)) ??
          await agrees(lab, UNIFORM),
      ),
  },
  {
    id: "mean",
    hint: "mean",
    title: "Several rows cost the mean of what each costs, 60,000 as well as two",
    catches:
      "A sum over the rows instead of their mean, the logarithm of a mean, or a loss over only some of the rows.",
    points: 2,
    uses: ["computeLoss"],
    after: "one-row",
    run: async (lab) =>
      await forAll(
        lab,
        (most) => guesses({ min: 2, max: most + 1 }),
        (guess) => agrees(lab, guess),
      ) ??
        await manyRows(lab),
  },
  {
    id: "confident-mistake",
    hint: "tiny",
    title: "Stays right for tiny probabilities and for 1, and large but finite for 0",
    catches:
      "An infinite loss where p is 0, or a clamp that also changes the cost of other probabilities.",
    points: 3,
    uses: ["computeLoss"],
    after: "one-row",
    run: async (lab) => {
      for (const p of [1e-3, 1e-6, 1e-8].map(Math.fround)) {
        const problem = await agrees(lab, { classes: [0], yPred: Matrix.from([[p, 1 - p]]) });
        if (problem) return problem;
      }
      return await whereSure(lab) ?? await atZero(lab);
    },
  },
  promisesCheck<Hint>({
    points: 1,
    after: "one-row",
    calls: [{ fn: "computeLoss", first: [LABELS, FIRST], second: [LABELS, SECOND] }],
  }),
];
