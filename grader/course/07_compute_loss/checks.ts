import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { kindProblem, numberProblem } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { showNumber } from "../../judge/show.ts";
import { crossEntropy } from "../network/network.ts";
import type { Hint } from "./exercise.ts";

/** The classes and the probabilities of some rows. */
interface Guess {
  classes: number[];
  yPred: Matrix;
}

/** Rows of probabilities in tenths, none of them 0. */
function guesses(rows: { min: number; max: number }): fc.Arbitrary<Guess> {
  const row = fc.integer({ min: 1, max: 9 });
  return fc.array(fc.tuple(fc.nat(1), row), { minLength: rows.min, maxLength: rows.max })
    .map((list) => ({
      classes: list.map(([label]) => label),
      yPred: Matrix.from(list.map(([, tenths]) => [tenths / 10, 1 - tenths / 10])),
    }));
}

function agrees(lab: Lab, { classes, yPred }: Guess) {
  const yTrue = oneHot(classes, yPred.cols);
  return ofCall("computeLoss", [yTrue, yPred], async () => {
    const loss = await lab.call("computeLoss", [yTrue, yPred]);
    return numberProblem("the loss", loss, crossEntropy(yTrue.toRows(), yPred.toRows()));
  });
}

/** What a probability of 0 costs at least: clamps at 1e-7 or below are common. */
const LEAST_AT_ZERO = -Math.log(1e-7) - 1e-4;

/** Sure of the right class: every other class has a probability of 0. */
const CERTAIN: Guess = { classes: [1, 0], yPred: Matrix.from([[0, 1, 0], [1, 0, 0]]) };

const UNIFORM: Guess = { classes: [3], yPred: Matrix.from([Array(10).fill(0.1)]) };

/** What is wrong with the cost of a probability of 0, alone and beside another row. */
async function atZero(lab: Lab): Promise<Problem | undefined> {
  const args = [Matrix.from([[1, 0]]), Matrix.from([[0, 1]])];
  let alone = 0;
  const problem = await ofCall("computeLoss", args, async () => {
    const loss = await lab.call("computeLoss", args);
    const wanted = "a large finite number, about 27.6";
    if (typeof loss !== "number") return kindProblem("the loss", loss, wanted);
    alone = loss;
    if (Number.isFinite(loss) && loss >= LEAST_AT_ZERO) return undefined;
    const actual = showNumber(loss);
    return { message: `the loss is ${actual}, expected ${wanted}`, expected: wanted, actual };
  });
  return problem ?? await besideAnother(lab, alone) ?? nextToZero(lab, alone);
}

/** The clamp works on each row, not on the sum: the mean is that of its cost and the other row's. */
function besideAnother(lab: Lab, alone: number): Promise<Problem | undefined> {
  const args = [Matrix.from([[1, 0], [1, 0]]), Matrix.from([[0, 1], [0.5, 0.5]])];
  return ofCall("computeLoss", args, async () => {
    const loss = await lab.call("computeLoss", args);
    const sum = alone + Math.LN2; // code that takes no mean loses the points of the mean only
    const near = (right: number) =>
      numberProblem("the loss", loss, right, { absolute: 1e-4, relative: 1e-4 });
    return near(sum) && near(sum / 2);
  });
}

/** The clamp works on every small probability, not on 0 alone: none costs more than 0 does. */
function nextToZero(lab: Lab, alone: number): Promise<Problem | undefined> {
  const args = [Matrix.from([[1, 0]]), Matrix.from([[1e-30, 1]])];
  return ofCall("computeLoss", args, async () => {
    const loss = await lab.call("computeLoss", args);
    const wanted = `${showNumber(alone)}, as for 0`;
    if (typeof loss !== "number") return kindProblem("the loss", loss, wanted);
    if (loss <= alone + 1e-3) return undefined;
    const actual = showNumber(loss);
    return { message: `the loss is ${actual}, expected ${wanted}`, expected: wanted, actual };
  });
}

/** What `07_compute_loss.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "one-row",
    title: "One row costs −ln of the right class's probability; a uniform guess costs ln 10",
    catches: "A cost other than −ln p of the right class: the wrong base, sign, class or formula.",
    points: 4,
    uses: ["computeLoss"],
    run: async (lab) =>
      await forAll(lab, () => guesses({ min: 1, max: 1 }), (guess) => agrees(lab, guess)) ??
        await agrees(lab, UNIFORM),
  },
  {
    id: "mean",
    hint: "logarithm",
    title: "Several rows cost the mean of what each costs",
    catches: "A sum over the rows in place of their mean, or the logarithm of a mean.",
    points: 3,
    uses: ["computeLoss"],
    after: "one-row",
    run: (lab) =>
      forAll(lab, (most) => guesses({ min: 2, max: most + 1 }), (guess) => agrees(lab, guess)),
  },
  {
    id: "confident-mistake",
    hint: "clamp",
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
      return await agrees(lab, CERTAIN) ?? await atZero(lab);
    },
  },
];
