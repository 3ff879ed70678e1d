import { Matrix } from "../../lib/mod.ts";
import { Strange } from "../sandbox/values.ts";
import type { Problem } from "./check.ts";
import { describe, isLostMatrix, showNumber, showRows } from "./show.ts";

/** An array of rows. */
export type Rows = number[][];

/** How far a float32 answer may be from the float64 one. */
export interface Tolerance {
  absolute: number;
  relative: number;
}

/** How a matrix is compared, and what the message says of it. */
interface Manner {
  tolerance?: Tolerance;
  /** What the message calls the right answer. */
  versus?: string;
  /** The object that the matrix should be a field of, if it should be one. */
  of?: object;
  /** What a column stands for, where its number alone would have to be worked out: "map 1, row 0". */
  place?: (column: number) => string;
}

/** A few roundings of numbers about one. */
const CLOSE: Tolerance = { absolute: 1e-6, relative: 1e-5 };

/** Small enough a matrix to be shown whole. */
const SHOWN_ENTRIES = 12;

/** Whether a number is as near as a right answer would be; −0 is 0, NaN and ∞ are near nothing. */
export function isClose(actual: number, expected: number, tolerance = CLOSE): boolean {
  if (!Number.isFinite(actual)) return false; // ∞ would allow itself an infinite distance
  const size = Math.max(Math.abs(actual), Math.abs(expected));
  return Math.abs(actual - expected) <= tolerance.absolute + tolerance.relative * size;
}

/**
 * What is wrong with a matrix; undefined when nothing is.
 *
 * @param name how the message calls it: `z1`, or `softmax(x)`
 * @param expected rows of the right answer, at least one
 */
export function matrixProblem(
  name: string,
  actual: unknown,
  expected: Rows,
  manner: Manner = {},
): Problem | undefined {
  const { tolerance = CLOSE, of } = manner;
  const shape = shapeProblem(name, actual, expected.length, expected[0].length, of);
  if (shape || !(actual instanceof Matrix)) return shape;
  for (let i = 0; i < actual.rows; i++) {
    for (let j = 0; j < actual.cols; j++) {
      if (isClose(actual.get(i, j), expected[i][j], tolerance)) continue;
      return entryProblem(name, actual, expected, [i, j], manner);
    }
  }
  return undefined;
}

/** What is said of the first wrong entry: of a small matrix, all entries are shown. */
function entryProblem(
  name: string,
  actual: Matrix,
  expected: Rows,
  [i, j]: [number, number],
  { versus = "expected", place }: Manner,
): Problem {
  const [got, want] = [actual.get(i, j), expected[i][j]];
  const message = `${name}[${i}][${j}]${inWords(place, j)} is ${showNumber(got)}, ` +
    `${versus} ${showExpected(want)}`;
  const shown = actual.data.length > SHOWN_ENTRIES
    ? {
      numbers: { got: [got], right: [want] },
      expected: showExpected(want),
      actual: showNumber(got),
    }
    : {
      numbers: { got: [...actual.data], right: expected.flat() },
      expected: showRows(expected.map((row) => row.map(Math.fround))),
      actual: showRows(actual.toRows()),
    };
  return { message, ...looksOf(got, want), ...shown };
}

/** What a column stands for, in brackets. */
export function inWords(place: Manner["place"], column: number): string {
  return place ? ` (${place(column)})` : "";
}

/**
 * What is wrong with a matrix's shape, or with what came in its place.
 *
 * @param of the object that it should be a field of, if it should be one
 */
export function shapeProblem(
  name: string,
  actual: unknown,
  rows: number,
  cols: number,
  of?: object,
): Problem | undefined {
  const problem = kindProblem(name, actual, `a ${rows}×${cols} Matrix`, of);
  if (!(actual instanceof Matrix)) return problem;
  if (actual.rows === rows && actual.cols === cols) return undefined;
  return { ...problem, shapes: { got: [actual.rows, actual.cols], right: [rows, cols] } };
}

/** Whether a value is an object with fields of its own: no list, and no matrix. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value) &&
    !(value instanceof Matrix) && !(value instanceof Strange);
}

/**
 * What to say of a value of the wrong kind.
 *
 * @param of the object that it should be a field of, if it should be one
 */
export function kindProblem(name: string, actual: unknown, wanted: string, of?: object): Problem {
  const got = describe(actual);
  const guess = guessAt(actual, of);
  return {
    message: `${name} is ${got}, expected ${wanted}${guess && ` (${guess})`}`,
    expected: wanted,
    actual: got,
    reason: { code: "wrong-answer", what: actual instanceof Matrix ? "shape" : "kind" },
  };
}

/** How the value may have come about, or what to do about it; the empty text if that is not clear. */
function guessAt(actual: unknown, of: object | undefined): string {
  if (isLostMatrix(actual)) {
    return "structuredClone and {...m} lose the class: write new Matrix(m.rows, m.cols, m.data.slice())";
  }
  if (describe(actual) === "a Promise") return "take the async away";
  if (describe(actual) === "an iterator") return "write function and not function*";
  if (actual !== undefined) return "";
  if (of) return `the object has ${Object.keys(of).join(", ") || "no fields"}`;
  return "is a return missing?";
}

/**
 * A number that came back, or NaN in the place of anything else: an object may throw where it is turned into
 * a number, and then the grader itself would have failed.
 */
export function numberIn(value: unknown): number {
  return typeof value === "number" ? value : NaN;
}

/** What is wrong with a number; undefined when nothing is. */
export function numberProblem(
  name: string,
  actual: unknown,
  expected: number,
  tolerance = CLOSE,
): Problem | undefined {
  if (typeof actual !== "number") return { ...kindProblem(name, actual, "a number"), hint: "none" };
  if (isClose(actual, expected, tolerance)) return undefined;
  return {
    message: `${name} is ${showNumber(actual)}, expected ${showExpected(expected)}`,
    expected: showExpected(expected),
    actual: showNumber(actual),
    ...looksOf(actual, expected),
  };
}

/** What a wrong number looks like, beside the right one. */
function looksOf(got: number, want: number): Pick<Problem, "looks"> {
  if (Number.isNaN(got)) return { looks: "nan" };
  return isRounded(got, want) ? { looks: "rounded" } : {};
}

/**
 * Whether a number is another one with two to five decimals. One that needs fewer may be so by chance, and
 * so may one in 64ths: inputs are such numbers.
 */
export function isRounded(got: number, want: number): boolean {
  if (Number.isInteger(64 * got)) return false;
  return [2, 3, 4, 5].some((digits) => {
    const [rounded, coarser] = [digits, digits - 1].map((d) => Number(want.toFixed(d)));
    return rounded !== coarser && Math.fround(got) === Math.fround(rounded);
  });
}

/** An expected number, as a float32 would hold it. */
export function showExpected(value: number): string {
  return showNumber(Math.fround(value));
}
