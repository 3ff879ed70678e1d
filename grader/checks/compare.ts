import { Matrix } from "../../lib/mod.ts";
import type { Rows } from "../oracle/network.ts";
import type { Problem } from "./check.ts";
import { describe, showNumber, showRows } from "./show.ts";

/** How far a float32 answer may be from the float64 one. */
export interface Tolerance {
  absolute: number;
  relative: number;
}

/** A few roundings of numbers about one. */
export const CLOSE: Tolerance = { absolute: 1e-6, relative: 1e-5 };

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
 * @param expected rows of the right answer
 * @param versus what the message calls the right answer
 */
export function matrixProblem(
  name: string,
  actual: unknown,
  expected: Rows,
  { tolerance = CLOSE, cols = expected[0]?.length ?? 0, versus = "expected" } = {},
): Problem | undefined {
  const shape = shapeProblem(name, actual, expected.length, cols);
  if (shape || !(actual instanceof Matrix)) return shape;
  for (let i = 0; i < actual.rows; i++) {
    for (let j = 0; j < actual.cols; j++) {
      const [got, want] = [actual.get(i, j), expected[i][j]];
      if (isClose(got, want, tolerance)) continue;
      const small = expected.length * cols <= SHOWN_ENTRIES;
      return {
        message: `${name}[${i}][${j}] is ${showNumber(got)}, ${versus} ${showExpected(want)}`,
        expected: small
          ? showRows(expected.map((row) => row.map(Math.fround)))
          : showExpected(want),
        actual: small ? showRows(actual.toRows()) : showNumber(got),
      };
    }
  }
  return undefined;
}

/** What is wrong with a matrix's shape, or with what came in its place. */
export function shapeProblem(
  name: string,
  actual: unknown,
  rows: number,
  cols: number,
): Problem | undefined {
  const right = actual instanceof Matrix && actual.rows === rows && actual.cols === cols;
  return right ? undefined : kindProblem(name, actual, `a ${rows}×${cols} Matrix`);
}

/** What to say of a value of the wrong kind. */
export function kindProblem(name: string, actual: unknown, wanted: string): Problem {
  const got = describe(actual);
  const forgotten = actual === undefined ? " (is a return missing?)" : "";
  const waiting = got === "a Promise" ? " (take the async away)" : "";
  return {
    message: `${name} is ${got}, expected ${wanted}${forgotten}${waiting}`,
    expected: wanted,
    actual: got,
  };
}

/** What is wrong with a number; undefined when nothing is. */
export function numberProblem(
  name: string,
  actual: unknown,
  expected: number,
  tolerance = CLOSE,
): Problem | undefined {
  if (typeof actual !== "number") return kindProblem(name, actual, "a number");
  if (isClose(actual, expected, tolerance)) return undefined;
  return {
    message: `${name} is ${showNumber(actual)}, expected ${showExpected(expected)}`,
    expected: showExpected(expected),
    actual: showNumber(actual),
  };
}

/** An expected number, as a float32 would hold it. */
export function showExpected(value: number): string {
  return showNumber(Math.fround(value));
}
