/** Which hint is true of a loss that is wrong for one row. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose, numberIn } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import type { Hint } from "./exercise.ts";

/** With more than two classes, all of them unlike: no other formula is a multiple of this one there. */
const PROBABILITIES = [0.05, 0.15, 0.3, 0.5];
/** What a row costs where a limit has taken the place of its probability, or of its logarithm. */
const LIMITS = [-1e-12, 1e-12, -Math.log(1e-12)];

/** Two rows that differ in the wrong classes: the first entry is the right one, the likeliest in one of them. */
const UNLIKELY = [0.3, 0.1, 0.2, 0.4];
const LIKELIEST = [0.3, 0.22, 0.23, 0.25];

/** The problem, with the hint that is true of how single rows come out. */
export async function hinted(lab: Lab, problem?: Problem): Promise<Problem | undefined> {
  if (!problem || problem.hint || problem.looks || problem.reason) return problem;
  const hint = await hintOf(lab).catch(() => undefined);
  return hint ? { ...problem, hint } : problem;
}

async function hintOf(lab: Lab): Promise<Hint | undefined> {
  const losses = await lossesOf(lab, () => PROBABILITIES);
  return multiple(losses) ?? await otherFormula(lab, losses);
}

/** The hint where the losses are a multiple of the right ones, or a limit in their place. */
function multiple(losses: readonly number[]): Hint | undefined {
  if (losses.every((loss) => Math.abs(loss) === Infinity)) return "infinite";
  const is = (limit: number) => losses.every((loss) => Math.abs(loss / limit - 1) < 0.01);
  if (LIMITS.some(is)) return "limited";
  const factors = losses.map((loss, label) => loss / right(label));
  const [first] = factors;
  if (!isConstant(factors)) return undefined;
  if (first === 0) return "uncounted";
  return first > 0 ? "factor" : undefined;
}

/** The hint where they are not: it says what they depend on. */
async function otherFormula(lab: Lab, losses: readonly number[]): Promise<Hint | undefined> {
  const some = await lossesOf(lab, (label) => turned(UNLIKELY, label));
  const other = await lossesOf(lab, (label) => turned(LIKELIEST, label));
  if (![...losses, ...some, ...other].every(Number.isFinite)) return undefined;
  if (!some.every((loss, label) => isClose(loss, other[label]))) return "otherClasses";
  const isRight = (loss: number) => isClose(loss, -Math.log(UNLIKELY[0]));
  if (!isConstant(some)) return some.some(isRight) ? "someClasses" : undefined;
  const isAdded = isConstant(losses.map((loss, label) => Math.exp(-loss) - PROBABILITIES[label]));
  return isAdded ? "added" : "formula";
}

function right(label: number): number {
  return -Math.log(PROBABILITIES[label]);
}

function isConstant(list: readonly number[]): boolean {
  return list.every((value) => isClose(value, list[0]));
}

/** Probabilities whose first one is now that of a class. */
function turned(probabilities: readonly number[], label: number): number[] {
  const count = probabilities.length;
  return probabilities.map((_, j) => probabilities[(j - label + count) % count]);
}

/** What one row costs, for each class that might be the right one. */
async function lossesOf(lab: Lab, rowFor: (label: number) => number[]): Promise<number[]> {
  const list: number[] = [];
  for (const label of PROBABILITIES.keys()) {
    const args = [oneHot([label], PROBABILITIES.length), Matrix.from([rowFor(label)])];
    list.push(numberIn(await lab.call("computeLoss", args)));
  }
  return list;
}
