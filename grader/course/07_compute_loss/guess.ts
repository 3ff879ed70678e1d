import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose, numberProblem } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import { ofCall } from "../../judge/property.ts";
import { crossEntropy } from "../network/network.ts";

/** The classes and the probabilities of some rows. */
export interface Guess {
  classes: number[];
  yPred: Matrix;
}

/** Rows of probabilities in tenths, none of them 0. */
export function guesses(rows: { min: number; max: number }): fc.Arbitrary<Guess> {
  const row = fc.integer({ min: 1, max: 9 });
  return fc.array(fc.tuple(fc.nat(1), row), { minLength: rows.min, maxLength: rows.max })
    .map((list) => ({
      classes: list.map(([label]) => label),
      yPred: Matrix.from(list.map(([, tenths]) => [tenths / 10, 1 - tenths / 10])),
    }));
}

/** What is wrong with the loss of a guess; what is right but for its sign gets the hint for that. */
export function agrees(lab: Lab, { classes, yPred }: Guess): Promise<Problem | undefined> {
  const yTrue = oneHot(classes, yPred.cols);
  const right = crossEntropy(yTrue.toRows(), yPred.toRows());
  return ofCall("computeLoss", [yTrue, yPred], async () => {
    const loss = await lab.call("computeLoss", [yTrue, yPred]);
    const problem = numberProblem("the loss", loss, right);
    const isNegative = problem && typeof loss === "number" && isClose(-loss, right);
    return isNegative ? { ...problem, hint: "sign" } : problem;
  });
}
