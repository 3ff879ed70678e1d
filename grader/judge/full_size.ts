/** One call at the course's own size, where code that is right on few rows may not be. */
import { Matrix } from "../../lib/mod.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { Sampled } from "../sandbox/values.ts";
import type { Lab, Problem } from "./check.ts";
import { inWords, isClose, kindProblem, showExpected, type Tolerance } from "./compare.ts";
import { ofCall } from "./property.ts";
import { showNumber } from "./show.ts";

/** Only some rows of a larger answer are looked at: the whole of it would take longer than all other checks. */
const MOST_ENTRIES = 100_000;
/** So many rows that are wrong one after the other are always seen. */
const STRIDE = 293;
/** Rows at either end that are always looked at: chunks begin and end there. */
const ENDS = 3;
/** A right answer needs less than a tenth of this. */
const SECONDS = 20;

/** A call, and what must come of it. */
export interface FullSize {
  fn: string;
  args: unknown[];
  /** The call as code, with how much it is given: `normalize(images) // 60,000 images`. */
  code: string;
  /** What the message calls the answer; the code before `//` unless given. */
  name?: string;
  rows: number;
  cols: number;
  /** The right entries of a row. */
  row(index: number): ArrayLike<number>;
  tolerance?: Tolerance;
  /** What a column stands for, where its number alone would have to be worked out. */
  place?: (column: number) => string;
}

/** What is wrong with a matrix that comes of a call of full size. */
export async function fullSizeProblem(lab: Lab, large: FullSize): Promise<Problem | undefined> {
  const { fn, args, code, name = code.split(" //")[0] } = large;
  const at = rowsOf(large.rows);
  return await atFullSize(lab, code, fn, async () => {
    const rows = large.rows * large.cols > MOST_ENTRIES ? at : undefined;
    const got = await lab.call(fn, args, { echo: false, seconds: SECONDS, rows });
    return rowsProblem(name, got, large, rows ?? Array.from({ length: large.rows }, (_, i) => i));
  });
}

/**
 * Runs a judgement of one call of full size, with inputs that are the same in every run; what is wrong
 * with it gets the hint for that, as the same is right on few rows, and blocks no check that waits.
 */
export async function atFullSize(
  lab: Lab,
  code: string,
  fn: string,
  judge: () => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const problem = await lab.fixed(code, () => ofCall(fn, [], judge).catch(whenEnded));
  return problem &&
    { hint: "full-size", ...problem, counterexample: code, onlyAtFullSize: true };
}

/** What ended the child: it is known at which call, unlike in a search. */
function whenEnded(error: unknown): Problem {
  if (!(error instanceof SandboxError) || error.failure.kind === "unfinished") throw error;
  const { failure: { kind }, message } = error;
  if (kind === "threw") throw error; // it is a problem of ofCall's
  return { message, reason: { code: kind } };
}

/** Every so many rows, the same in every run, and both ends. */
export function rowsOf(rows: number): number[] {
  const every = Array.from({ length: Math.ceil(rows / STRIDE) }, (_, i) => i * STRIDE);
  const ends = Array.from({ length: ENDS }, (_, i) => [i, rows - 1 - i]).flat();
  return [...new Set([...every, ...ends])].filter((row) => row >= 0 && row < rows)
    .toSorted((a, b) => a - b);
}

/**
 * What is wrong with some rows of a large matrix.
 *
 * @param got the matrix, or of it the rows that were asked for
 * @param at which rows are looked at
 */
export function rowsProblem(
  name: string,
  got: unknown,
  { rows, cols, row, tolerance, place }: Pick<
    FullSize,
    "rows" | "cols" | "row" | "tolerance" | "place"
  >,
  at: readonly number[],
): Problem | undefined {
  const wrong = sizeProblem(name, got, rows, cols, at.length);
  if (wrong) return wrong;
  const own = (index: number, i: number) =>
    got instanceof Sampled ? got.sample.row(i) : (got as Matrix).row(index);
  for (const [i, index] of at.entries()) {
    const [entries, right] = [own(index, i), row(index)];
    const j = entries.findIndex((value, j) => !isClose(value, right[j], tolerance));
    if (j === -1) continue;
    const [actual, expected] = [showNumber(entries[j]), showExpected(right[j])];
    return {
      message: `${name}[${index}][${j}]${inWords(place, j)} is ${actual}, expected ${expected}`,
      expected,
      actual,
    };
  }
  return undefined;
}

function sizeProblem(name: string, got: unknown, rows: number, cols: number, sampled: number) {
  const isLarge = got instanceof Sampled || got instanceof Matrix;
  const whole = !(got instanceof Sampled) ||
    (got.sample.rows === sampled && got.sample.cols === got.cols);
  if (isLarge && whole && got.rows === rows && got.cols === cols) return undefined;
  const wanted = `a ${rows}×${cols} Matrix`;
  if (!isLarge) return kindProblem(name, got, wanted);
  const actual = `a ${got.rows}×${got.cols} Matrix`;
  const reason = { code: "wrong-answer", what: "shape" } as const;
  return { message: `${name} is ${actual}, expected ${wanted}`, expected: wanted, actual, reason };
}
