/** Which hint fits what was seen of a tape. */
import type { Matrix, Operation } from "../../../lib/mod.ts";
import type { Problem, Symptom } from "../../judge/check.ts";
import type { Hint } from "./exercise.ts";
import type { Run } from "./oracle.ts";

type Found = Problem | undefined;

/** Scores of this size overflow as exponentials in float32, or become 0 beside another. */
const LARGE = 80;

/** Gives a result that is not finite on large scores a hint on its exponentials. */
export function ifNotFinite(problem: Found, hint: Hint): Found {
  if (!problem?.numbers || problem.numbers.got.every(Number.isFinite)) return problem;
  const inputs = (problem.args?.[1] ?? []) as Matrix[];
  const isLarge = inputs.some(({ data }) => data.some((x) => Math.abs(x) > LARGE));
  return isLarge ? { ...problem, hint } : problem;
}

/** Gives a loss that is wrong only where targets are shared out, which are tried last, a hint on these. */
export function ifShared(problem: Found, hint: Hint): Found {
  const targets = (problem?.args?.[1] as Matrix[] | undefined)?.[1];
  const isShared = targets?.data.some((x) => x !== 0 && x !== 1);
  return problem && !problem.reason && isShared ? { ...problem, hint } : problem;
}

/** Gives a product of matrices that do not fit a hint on their shapes. */
export function ifShapesDiffer(problem: Found, hint: Hint): Found {
  const isThrown = problem?.reason?.code === "threw" && problem.reason.rangeError;
  return isThrown ? { ...problem, hint } : problem;
}

/** Whether all numbers are right to about two digits: no rule is wrong then. */
export function isNear({ numbers }: Pick<Problem, "numbers">): boolean {
  return numbers !== undefined && areNear(numbers.got, numbers.right);
}

/** Whether all numbers are right but for their sign. */
function isTurned({ numbers }: Pick<Problem, "numbers">): boolean {
  return numbers !== undefined && areNear(numbers.got.map((x) => -x), numbers.right);
}

function areNear(got: readonly number[], right: readonly number[]): boolean {
  const largest = Math.max(...right.map(Math.abs));
  return got.every((x, i) => Math.abs(x - right[i]) < 0.01 * largest);
}

/** The same run with a copy for each use: nothing in it is used twice. */
export function unshared({ tape, inputs }: Run): Run {
  const last = inputs.length + tape.length - 1;
  const used = new Set(tape.flatMap(({ from }) => from));
  const unused = inputs.filter((_, i) => !used.has(i));
  const inputsOf = (index: number): Matrix[] =>
    index < inputs.length ? [inputs[index]] : tape[index - inputs.length].from.flatMap(inputsOf);
  const copy: Run = { tape: [], inputs: [...unused, ...inputsOf(last)] };
  let next = unused.length;
  const copied = (index: number): number => {
    if (index < inputs.length) return next++;
    const operation = tape[index - inputs.length];
    copy.tape.push({ ...operation, from: operation.from.map(copied) } as Operation);
    return copy.inputs.length + copy.tape.length - 1;
  };
  copied(last);
  return copy;
}

/** A wrong value makes wrong slopes, and so does a wrong way back: both are explained where they are seen. */
export function ifValuesAreRight(values: string, hint: Hint) {
  return ({ cameOut, problem: { reason } }: Symptom): Hint | "none" => {
    if (reason.code !== "wrong-answer") return "none";
    if (cameOut(values) !== "passed") return "valuesFirst";
    return cameOut("slopes-entries") === "passed" ? hint : "entriesFirst";
  };
}

const OF_ROWS = ["softmax", "layer-norm", "cross-entropy"];
const VALUES = ["entries", ...OF_ROWS].map((of) => `values-${of}`);
const SLOPES = ["matmul", ...OF_ROWS].map((of) => `slopes-${of}`);
/** All that a network is made of. */
const PARTS = [...VALUES, "slopes-entries", "slopes-rows", ...SLOPES, "used-twice", "unused"];

/** Where no operation has right slopes, it is the way back itself that is wrong. */
export function ofEntries({ cameOut, problem }: Symptom): Hint | "none" {
  const { reason } = problem;
  if (reason.code !== "wrong-answer") return "none";
  if ("what" in reason) return "unused"; // it says what is returned
  if (isNear(problem)) return "nearly";
  if (cameOut("values-entries") !== "passed") return "valuesFirst";
  if (isTurned(problem)) return "turned";
  return SLOPES.some((id) => cameOut(id) === "passed") ? "entries" : "order";
}

/** What is wrong with a part is wrong with the whole; where all parts are right, it is something else. */
export function ofNetworks({ cameOut }: Symptom): Hint {
  return PARTS.every((id) => cameOut(id) === "passed") ? "onlyNetworks" : "network";
}
