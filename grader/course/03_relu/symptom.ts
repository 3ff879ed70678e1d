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
const ALL_BUT_THE_ENDS = NUMBERS.slice(1, -1);
/** Each number comes again at another place, and once more where the largest and the smallest are missing. */
const X = Matrix.from([NUMBERS, NUMBERS.toReversed()]);
const BESIDE = Matrix.from(ALL_BUT_THE_ENDS.map((value) => [value, 7]));

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
  return below ? "steep" : "slope";
}

/** Whether negative numbers, 0 and positive numbers come out right. */
function parts(isRight: Judgement): boolean[] {
  return [-1, 0, 1].map((sign) => NUMBERS.filter((v) => Math.sign(v) === sign).every(isRight));
}

/** Which numbers come out right; "alone" where it is not the number alone that decides. */
async function judgement(
  lab: Lab,
  fn: string,
  formula: Formula,
): Promise<Judgement | "alone" | "none"> {
  const [y, beside] = [await lab.call(fn, [X]), await lab.call(fn, [BESIDE])];
  if (!isLike(y, X) || !isLike(beside, BESIDE)) return "none";
  const [there, back] = y.toRows();
  const isSame = NUMBERS.every((_, i) => Object.is(there[i], back.at(-1 - i))) &&
    ALL_BUT_THE_ENDS.every((_, i) => Object.is(there[i + 1], beside.get(i, 0)));
  if (!isSame) return "alone";
  return (value) => {
    const got = there[NUMBERS.indexOf(value)];
    return isClose(got, formula(value, got));
  };
}

function isLike(y: unknown, x: Matrix): y is Matrix {
  return y instanceof Matrix && y.rows === x.rows && y.cols === x.cols;
}
