/** Which hint is true of a wrong `relu` or slope, told by which numbers come out wrong. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { isClose } from "../../judge/compare.ts";
import type { Hint } from "./exercise.ts";

/** What a function should make of a number; `got` is what it made of it. */
export type Formula = (value: number, got: number) => number;
type Judgement = (value: number) => boolean;

const NUMBERS = [1e6, 300, 2, 0.5, 0.003, 1e-30, 0, -1e-30, -0.003, -0.5, -2, -300, -1e6]
  .map(Math.fround);
/** Each number comes again at another place. */
const X = Matrix.from([NUMBERS, NUMBERS.toReversed()]);
/** Some of them, each of which is given by itself too. */
const LONE = [300, 0.5, -0.5, -300];

/** The hint that is true of a wrong ReLU. */
export async function reluHint(lab: Lab, formula: Formula): Promise<Hint | "none"> {
  const isRight = await judgement(lab, "relu", formula);
  if (typeof isRight === "string") return isRight;
  const [below, zero, above] = parts(isRight);
  if (below && above) return zero ? "none" : "zero";
  if (above) return "below";
  if (!below) return "relu";
  return NUMBERS.some((value) => value > 0.1 && isRight(value)) ? "some" : "above";
}

/** The hint that is true of a wrong slope. */
export async function slopeHint(lab: Lab, formula: Formula): Promise<Hint | "none"> {
  const isRight = await judgement(lab, "reluDerivative", formula);
  if (typeof isRight === "string") return isRight;
  const [below, zero, above] = parts(isRight);
  if (below && above) return zero ? "none" : "corner";
  if (above) return "flat";
  if (below) return "steep";
  return NUMBERS.filter((value) => Math.abs(value) > 0.1).every(isRight) ? "near" : "slope";
}

/** Whether negative numbers, 0 and positive numbers come out right. */
function parts(isRight: Judgement): boolean[] {
  return [-1, 0, 1].map((sign) => NUMBERS.filter((v) => Math.sign(v) === sign).every(isRight));
}

/** Which numbers come out right; "filled" where all are 0, "alone" where it is not the number alone that decides. */
async function judgement(
  lab: Lab,
  fn: string,
  formula: Formula,
): Promise<Judgement | "alone" | "filled" | "none"> {
  const y = await lab.call(fn, [X]);
  if (!isLike(y, X)) return "none";
  const [there, back] = y.toRows();
  if (y.data.every((value) => value === 0)) return "filled";
  if (!NUMBERS.every((_, i) => Object.is(there[i], back.at(-1 - i)))) return "alone";
  for (const value of LONE) {
    const lone = await lab.call(fn, [Matrix.from([[value]])]);
    if (!(lone instanceof Matrix)) return "none";
    if (!Object.is(lone.data[0], there[NUMBERS.indexOf(value)])) return "alone";
  }
  return (value) => {
    const got = there[NUMBERS.indexOf(value)];
    return isClose(got, formula(value, got));
  };
}

function isLike(y: unknown, x: Matrix): y is Matrix {
  return y instanceof Matrix && y.rows === x.rows && y.cols === x.cols;
}
