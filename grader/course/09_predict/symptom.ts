/** Which hint is true of predictions, and of an accuracy, that are wrong. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose, numberIn } from "../../judge/compare.ts";
import { argmax, forward } from "../network/network.ts";
import { scene } from "../network/scene.ts";
import { net } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { likely } from "./predictions.ts";

/** A network that gives at least three of its images to each of ten classes. */
const MANY = scene([60, 12, 16, 10], 368);
const { z2: LOGITS, a2: PROBABILITIES } = forward(net(MANY.params), MANY.x.toRows());
/** So many images are tried one by one. */
const ALONE = 10;

/** The problem, with the hint that is true of the predictions of many images. */
export function hintedPredictions(lab: Lab, problem: Problem): Promise<Problem> {
  return hinted(problem, () => hintToPredictions(lab));
}

/** The problem, with the hint that is true of the accuracy of other lists. */
export function hintedAccuracy(lab: Lab, problem: Problem): Promise<Problem> {
  return hinted(problem, () => hintToAccuracy(lab));
}

async function hinted(problem: Problem, look: () => Promise<Hint | undefined>): Promise<Problem> {
  if (problem.hint || problem.looks || problem.reason) return problem;
  const hint = await look().catch(() => undefined);
  return hint ? { ...problem, hint } : problem;
}

async function hintToPredictions(lab: Lab): Promise<Hint | undefined> {
  const got = await lab.call("predict", [MANY.params, MANY.x]);
  if (!(got instanceof Uint8Array) || got.length !== MANY.x.rows) return undefined;
  const classes = MANY.y.cols;
  const outside = got.filter((column) => column >= classes);
  if (outside.length > 0) return outside.every((column) => column === 255) ? "notFound" : "outside";
  const wrong = [...got.keys()].filter((i) => !isRight(got, i));
  if (wrong.length === 0) return undefined;
  if (await isRightAlone(lab, wrong.slice(0, ALONE))) return "eachRow";
  if (got.every((column) => column === got[0])) return "same";
  if (got.every((column, i) => column === meanColumn(i))) return "average";
  if (isAtTheEnd(got, wrong)) return "everyColumn";
  const smallest = (i: number) => argmax(LOGITS[i].map((logit) => -logit));
  return got.every((column, i) => column === smallest(i)) ? "smallest" : undefined;
}

/** The columns of a row, averaged by their probabilities and rounded. */
function meanColumn(i: number): number {
  return Math.round(PROBABILITIES[i].reduce((sum, p, j) => sum + p * j, 0));
}

function isRight(got: Uint8Array, i: number): boolean {
  return likely(LOGITS[i]).includes(got[i]);
}

/** Whether each of some images is predicted rightly in a batch of its own. */
async function isRightAlone(lab: Lab, images: number[]): Promise<boolean> {
  for (const i of images) {
    const got = await lab.call("predict", [MANY.params, Matrix.from([[...MANY.x.row(i)]])]);
    if (!(got instanceof Uint8Array) || !likely(LOGITS[i]).includes(got[0])) return false;
  }
  return true;
}

/** Whether the images that are wrong belong to the last classes or the first, and all others are right. */
function isAtTheEnd(got: Uint8Array, wrong: number[]): boolean {
  const classOf = (i: number) => argmax(LOGITS[i]);
  const right = [...got.keys()].filter((i) => isRight(got, i)).map(classOf);
  if (right.length === 0) return false;
  const missed = wrong.map(classOf);
  return Math.min(...missed) > Math.max(...right) || Math.max(...missed) < Math.min(...right);
}

/** A dozen labels without a 0, and which are predicted rightly, the first and the last among them. */
const LABELS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
const RIGHT = [[0, 3, 6, 11], [0, 1, 2, 3, 6, 7, 8, 11], [...LABELS.keys()]];

async function hintToAccuracy(lab: Lab): Promise<Hint | undefined> {
  const own: number[] = [];
  for (const right of RIGHT) own.push(await accuracyOf(lab, LABELS, right));
  const are = (of: (fraction: number) => number) =>
    own.every((value, i) => isClose(value, of(RIGHT[i].length / LABELS.length)));
  if (own.every((value) => value === 0)) return "nothing";
  if (own.every((value) => value === 1)) return await areZerosLost(lab) ? "assigned" : "everything";
  if (are((fraction) => fraction)) return await areZerosWrong(lab) ? "zero" : undefined;
  if (are((fraction) => 1 - fraction)) return "mistakes";
  if (are((fraction) => fraction - 1 / LABELS.length)) return "onePair";
  if (are(Math.round) || are(Math.floor)) return "whole";
  const [factor] = own.map((value) => value / (RIGHT[0].length / LABELS.length));
  return are((fraction) => factor * fraction) ? "fraction" : undefined;
}

/** Whether labels of 0 are what is counted wrongly. */
async function areZerosWrong(lab: Lab): Promise<boolean> {
  const labels = LABELS.map(() => 0);
  const own = await accuracyOf(lab, labels, RIGHT[0]);
  return !isClose(own, RIGHT[0].length / labels.length);
}

/** Whether no pair counts as right whose label is 0. */
async function areZerosLost(lab: Lab): Promise<boolean> {
  const labels = LABELS.map(() => 0);
  return await accuracyOf(lab, labels, [...labels.keys()]) === 0;
}

/** The accuracy where the predictions of these places are right. */
async function accuracyOf(lab: Lab, labels: number[], right: number[]): Promise<number> {
  const predicted = labels.map((label, i) => right.includes(i) ? label : label % 9 + 1);
  return numberIn(await lab.call("accuracy", [labels, predicted]));
}
