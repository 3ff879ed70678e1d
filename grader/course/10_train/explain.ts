/** Where a wrong training may have gone: which other steps lead to what came back. */
import { isClose, numberIn, type Tolerance } from "../../judge/compare.ts";
import type { LabelledSet } from "../../../lib/mod.ts";
import { loss, type Net, PARAMETERS } from "../network/network.ts";

/** One step in float32 is off by less than two of them. */
export const ONE_STEP: Tolerance = { absolute: 1e-5, relative: 1e-5 };

/** What a few steps in float32 are off by. */
export const NEAR: Tolerance = { absolute: 1e-4, relative: 1e-3 };

/** One number for each entry of two matrices. */
type Entry = readonly [number, number];

/** The pairs of entries of two networks' parameters, of all four or of those that are named. */
function pairs(a: Net, b: Net, names: readonly (keyof Net)[] = PARAMETERS): Entry[] {
  return names.flatMap((name) =>
    a[name].flatMap((row, i) => row.map((value, j): Entry => [value, b[name][i][j]]))
  );
}

/** Whether two networks are the same but for rounding, in all parameters or in those that are named. */
export function isAt(a: Net, b: Net, tolerance = NEAR, names?: readonly (keyof Net)[]): boolean {
  return pairs(a, b, names).every(([one, other]) => isClose(one, other, tolerance));
}

/** Whether the last training loss of a history is that of a network. */
export function isTold(history: unknown, at: Net, { x, y }: LabelledSet): boolean {
  const last = Array.isArray(history) ? history.at(-1)?.trainLoss : undefined;
  return isClose(numberIn(last), loss(at, x.toRows(), y.toRows()), ONE_STEP);
}

/**
 * How many times one network is another, in some of its parameters; undefined where it is no multiple.
 */
export function multiple(
  of: Net,
  whole: Net,
  names: readonly (keyof Net)[] = PARAMETERS,
  tolerance = NEAR,
): number | undefined {
  const entries = pairs(of, whole, names);
  const product = entries.reduce((sum, [a, b]) => sum + a * b, 0);
  const times = product / entries.reduce((sum, [, b]) => sum + b * b, 0);
  return entries.every(([a, b]) => isClose(a, times * b, tolerance)) ? times : undefined;
}

/** A sum of two networks, each some number of times. */
export interface Sum {
  first: number;
  second: number;
}

/** How many times two networks are in a third one, in one of their parameters; undefined where they aren't. */
export function sumOf(
  whole: Net,
  first: Net,
  second: Net,
  name: keyof Net,
  tolerance: Tolerance,
): Sum | undefined {
  const dot = (a: Net, b: Net) =>
    pairs(a, b, [name]).reduce((sum, [one, other]) => sum + one * other, 0);
  const [aa, ab, bb] = [dot(first, first), dot(first, second), dot(second, second)];
  const [wa, wb] = [dot(whole, first), dot(whole, second)];
  const determinant = aa * bb - ab * ab; // of the normal equations
  const sum = {
    first: (wa * bb - wb * ab) / determinant,
    second: (wb * aa - wa * ab) / determinant,
  };
  const built = combine(first, second, (a, b) => sum.first * a + sum.second * b);
  const fits = pairs(whole, built, [name]).every(([a, b]) => isClose(a, b, tolerance));
  return fits ? sum : undefined;
}

/** What one network is more than another, entry by entry. */
export function minus(a: Net, b: Net): Net {
  return combine(a, b, (one, other) => one - other);
}

/** What comes of two networks, entry by entry. */
export function combine(a: Net, b: Net, of: (one: number, other: number) => number): Net {
  const [W1, b1, W2, b2] = PARAMETERS.map((name) =>
    a[name].map((row, i) => row.map((value, j) => of(value, b[name][i][j])))
  );
  return { W1, b1, W2, b2 };
}

/** A factor in a message: `0.2 times`, `−1 times`. */
export function times(factor: number): string {
  const short = Number(factor.toPrecision(3));
  return `${Math.abs(short) < 1e-3 ? 0 : short} times`.replace("-", "−");
}
