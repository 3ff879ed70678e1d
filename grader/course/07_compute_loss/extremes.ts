/** The loss where probabilities are 0 and 1. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem, numberProblem } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import { ofCall } from "../../judge/property.ts";
import { showNumber } from "../../judge/show.ts";
import { agrees, type Guess } from "./guess.ts";

/** What a probability of 0 costs at least: clamps at 1e-7 or below are common. */
const LEAST_AT_ZERO = -Math.log(1e-7) - 1e-4;

/** And at most: no number above 0 is smaller than this one. */
const MOST_AT_ZERO = -Math.log(Number.MIN_VALUE) + 1;

/** Sure of the right class: every other class has a probability of 0. */
const CERTAIN: Guess = { classes: [1], yPred: Matrix.from([[0, 1, 0]]) };
/** A sure row beside an unsure one. */
const SURE_BESIDE_UNSURE: Guess = {
  classes: [1, 1],
  yPred: Matrix.from([[0, 1, 0], [0.25, 0.5, 0.25]]),
};

/** Two unsure rows. */
const NO_EXTREMES: Guess = { classes: [0, 1], yPred: Matrix.from([[0.25, 0.75], [0.5, 0.5]]) };

/** What is wrong where other classes have a probability of 0: there 0 · ln 0 would be NaN. */
export async function whereSure(lab: Lab): Promise<Problem | undefined> {
  const problem = await agrees(lab, CERTAIN);
  if (problem) return { ...problem, hint: problem.looks === "nan" ? "clamp" : "sure" };
  if (!await doRowsAddUp(lab)) return undefined;
  const beside = await sumOrMean(lab, SURE_BESIDE_UNSURE, Math.LN2);
  return beside && { ...beside, hint: "none" };
}

/** Whether two rows without extremes cost the sum or the mean of what each costs: else that is the mistake. */
async function doRowsAddUp(lab: Lab): Promise<boolean> {
  return !await sumOrMean(lab, NO_EXTREMES, 2 * Math.LN2 + Math.LN2);
}

/** What is wrong with the loss of two rows; code that takes no mean loses the points of the mean only. */
function sumOrMean(
  lab: Lab,
  { classes, yPred }: Guess,
  sum: number,
): Promise<Problem | undefined> {
  const args = [oneHot(classes, yPred.cols), yPred];
  return ofCall("computeLoss", args, async () => {
    const loss = await lab.call("computeLoss", args);
    const near = (right: number) =>
      numberProblem("the loss", loss, right, { absolute: 1e-4, relative: 1e-4 });
    return near(sum) && near(sum / 2);
  });
}

/** What is wrong with the cost of a probability of 0, alone and beside another row. */
export async function atZero(lab: Lab): Promise<Problem | undefined> {
  const args = [Matrix.from([[1, 0]]), Matrix.from([[0, 1]])];
  let alone = 0;
  const problem = await ofCall("computeLoss", args, async () => {
    const loss = await lab.call("computeLoss", args);
    const wanted = "a large finite number, about 27.6";
    if (typeof loss !== "number") return kindProblem("the loss", loss, wanted);
    alone = loss;
    if (loss >= LEAST_AT_ZERO && loss <= MOST_AT_ZERO) return undefined;
    const actual = showNumber(loss);
    const hint = loss < LEAST_AT_ZERO ? "worst" : "clamp";
    return { message: `the loss is ${actual}, expected ${wanted}`, expected: wanted, actual, hint };
  });
  const beside = async () => await doRowsAddUp(lab) ? await besideAnother(lab, alone) : undefined;
  return problem ?? await beside() ?? nextToZero(lab, alone);
}

/** The clamp works on each row, not on the sum: the mean is that of its cost and the other row's. */
async function besideAnother(lab: Lab, alone: number): Promise<Problem | undefined> {
  const yPred = Matrix.from([[0, 1], [0.5, 0.5]]);
  const problem = await sumOrMean(lab, { classes: [0, 0], yPred }, alone + Math.LN2);
  return problem && { ...problem, hint: "eachRow" };
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
    const message = `the loss is ${actual}, expected at most ${wanted}`;
    return { message, expected: wanted, actual, hint: "nextToZero" };
  });
}
