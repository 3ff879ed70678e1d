/** Which hint is true of a wrong `softmax`, told by what it makes of rows together and alone. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { isClose, isRounded } from "../../judge/compare.ts";
import { softmax } from "../network/network.ts";
import type { Hint } from "./exercise.ts";

/** Two numbers come in both rows, at different places. */
const SMALL = [[2, 0.5, -1.5], [0.5, 3, 2]];
const RIGHT = softmax(SMALL).flat();
/** Rows of other sizes, with shares that are not small either. */
const OF_OTHER_SIZES = [[2], [-1.5], [0.5, -1], [0, 1, 2, 0, 1, 2, 0, 1, 2, 0]];
/** Far apart, so that the largest of one row is none for another; by their text 9 is above 1000. */
const POSITIVE = [[1000, 999, 0], [9, 1000, 20], [1e38, 3e38, -3e38]].map(floats);
const NEGATIVE = [[-1000, -999, -2000], [-2e38, -1e38, -3e38]].map(floats);
const LARGE = [...POSITIVE, ...NEGATIVE, [0, 1, 2]];

/** The hint that is true of wrong probabilities of small logits. */
export async function hintForSmall(lab: Lab): Promise<Hint | "nan" | "rounded" | "none"> {
  const together = await rowsOf(lab, SMALL);
  if (!together) return "none";
  if (together.flat().every(Number.isNaN)) return "nan";
  if (together.flat().every((p, k) => isRounded(p, RIGHT[k]))) return "rounded";
  if (together.flat().every((p) => p === 0)) return "filled";
  if (await rowsInterfere(lab, SMALL, together)) return "rows";
  if (together.flat().some((p) => Math.abs(p) === Infinity)) return "infinite";
  if (isSame(together, softmax(SMALL))) {
    const count = await howManyAreRight(lab, OF_OTHER_SIZES);
    return count < OF_OTHER_SIZES.length ? "sizes" : "none";
  }
  return entriesHint(together) ?? sumHint(together);
}

/** What is true of rows some of whose entries show what is wrong. */
function entriesHint(rows: number[][]): Hint | undefined {
  const all = rows.flat();
  if (all.some(Number.isNaN)) return undefined;
  if (isSame(rows.map(sorted), softmax(SMALL).map(sorted))) return "order";
  if (isSame([all.map(Math.exp)], [RIGHT])) return "logarithms";
  if (rows.every((row) => row.every((p) => p === row[0]))) return "equal";
  if (all.some((p) => p < 0)) return "negative";
  if (all.some((p) => p === 0)) return "zeros";
  const areRight = rows.map((row, i) => row.map((p, j) => isClose(p, RIGHT[i * row.length + j])));
  return areRight.some((row) => row.includes(true) && row.includes(false)) ? "some" : undefined;
}

/** What is true of rows by their sums and proportions. */
function sumHint(rows: number[][]): Hint {
  if (rows.every(addsUp)) return rows.every(isTurned) ? "turned" : "shares";
  const ratios = rows.map((row, i) => row.map((p, j) => p / RIGHT[i * row.length + j]));
  if (ratios.every((row) => row.every((ratio) => isClose(ratio, row[0])))) return "scale";
  return rows[0][0] === rows[1][2] && rows[0][1] === rows[1][0] ? "alone" : "formula";
}

/** Whether the larger of any two logits of a row got the smaller share. */
function isTurned(row: number[], i: number): boolean {
  const logits = SMALL[i];
  return row.every((p, j) => row.every((q, k) => logits[j] <= logits[k] || p < q));
}

/** The hint that is true where small logits come out right, and large ones do not. */
export async function hintForLarge(lab: Lab): Promise<Hint | "none"> {
  const together = await rowsOf(lab, LARGE);
  if (!together) return "none";
  if (isSame(together, softmax(LARGE))) return "shift";
  const positive = await howManyAreRight(lab, POSITIVE);
  if (positive === 0 && !together.every(addsUp)) return "shift";
  if (positive < POSITIVE.length) return together.every(addsUp) ? "differences" : "largest";
  return await howManyAreRight(lab, NEGATIVE) === NEGATIVE.length ? "rows" : "below";
}

/** How many rows come out right one by one. */
async function howManyAreRight(lab: Lab, logits: number[][]): Promise<number> {
  let count = 0;
  for (const row of logits) {
    const alone = await rowsOf(lab, [row]);
    if (alone && isSame(alone, softmax([row]))) count++;
  }
  return count;
}

function addsUp(row: number[]): boolean {
  return isClose(row.reduce((sum, p) => sum + p, 0), 1);
}

function sorted(row: number[]): number[] {
  return row.toSorted((a, b) => a - b);
}

function floats(row: number[]): number[] {
  return row.map(Math.fround);
}

/** Whether what becomes of a row depends on the rows beside it. */
async function rowsInterfere(lab: Lab, logits: number[][], together: number[][]) {
  for (const [i, row] of logits.entries()) {
    const alone = await rowsOf(lab, [row]);
    if (alone && !isSame(alone, [together[i]])) return true;
  }
  return false;
}

async function rowsOf(lab: Lab, logits: number[][]): Promise<number[][] | undefined> {
  const y = await lab.call("softmax", [Matrix.from(logits)]);
  const hasShape = y instanceof Matrix && y.rows === logits.length && y.cols === logits[0].length;
  return hasShape ? y.toRows() : undefined;
}

/** Whether the numbers are the same, or nearly; NaN and infinity are the same as themselves. */
function isSame(one: number[][], other: number[][]): boolean {
  const others = other.flat();
  return one.flat().every((value, i) => Object.is(value, others[i]) || isClose(value, others[i]));
}
