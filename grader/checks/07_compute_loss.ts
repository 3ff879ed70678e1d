import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import { crossEntropy } from "../oracle/network.ts";
import { type Check, type Lab } from "./check.ts";
import { kindProblem, numberProblem } from "./compare.ts";
import { oneHot } from "./inputs.ts";
import { forAll, ofCall } from "./property.ts";
import { showNumber } from "./show.ts";

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

/** What a probability of 0 costs at least: a clamp at 1e-7 or anywhere below is a usual one. */
const LEAST_AT_ZERO = -Math.log(1e-7) - 1e-4;

const UNIFORM: Guess = { classes: [3], yPred: Matrix.from([Array(10).fill(0.1)]) };

/** What `07_compute_loss.ts` must do. */
export const checks: Check[] = [
  {
    id: "one-row",
    title: "One row costs −ln of the right class's probability; a uniform guess costs ln 10",
    points: 4,
    uses: ["computeLoss"],
    run: async (lab) =>
      await forAll(lab, () => guesses({ min: 1, max: 1 }), (guess) => agrees(lab, guess)) ??
        await agrees(lab, UNIFORM),
  },
  {
    id: "mean",
    hint: 1,
    title: "Several rows cost the mean of what each costs",
    points: 3,
    uses: ["computeLoss"],
    after: "one-row",
    run: (lab) =>
      forAll(lab, (most) => guesses({ min: 2, max: most + 1 }), (guess) => agrees(lab, guess)),
  },
  {
    id: "confident-mistake",
    hint: 2,
    title: "Stays right for tiny probabilities, and large but finite for 0",
    points: 3,
    uses: ["computeLoss"],
    after: "one-row",
    run: async (lab) => {
      for (const p of [1e-3, 1e-6, 1e-8].map(Math.fround)) {
        const problem = await agrees(lab, { classes: [0], yPred: Matrix.from([[p, 1 - p]]) });
        if (problem) return problem;
      }
      const args = [Matrix.from([[1, 0]]), Matrix.from([[0, 1]])];
      return await ofCall("computeLoss", args, async () => {
        const loss = await lab.call("computeLoss", args);
        const wanted = "a large finite number, about 27.6";
        if (typeof loss !== "number") return kindProblem("the loss", loss, wanted);
        if (Number.isFinite(loss) && loss >= LEAST_AT_ZERO) return undefined;
        const actual = showNumber(loss);
        return {
          message: `the loss is ${actual}, expected ${wanted}`,
          expected: wanted,
          actual,
        };
      });
    },
  },
];
