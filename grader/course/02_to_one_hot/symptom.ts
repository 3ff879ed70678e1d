/** Which hint is true of a wrong `toOneHot`, told by what it makes of a few labels. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import type { Hint } from "./exercise.ts";

/** Without the 9: code that takes the largest label for the last class shows it. */
const LABELS = [3, 0, 8, 1, 3, 7];

/** The name of a hint of the exercise, or of one that helps in any. */
type AnyHint = Hint | "nan" | "none";

/** The hint that is true of what comes of labels of ten classes; "none" where none is. */
export async function hintFor(lab: Lab): Promise<AnyHint> {
  const y = await lab.call("toOneHot", [LABELS]);
  return y instanceof Matrix ? hintOf(y, LABELS, 10) : "none";
}

/** The hint that is true of what became of labels; "none" where it is right. */
export function hintOf(y: Matrix, labels: readonly number[], numClasses: number): AnyHint {
  if (y.rows !== labels.length) return "rows";
  if (y.cols !== numClasses) return "columns";
  const [rows, all] = [y.toRows(), Array.from(y.data)];
  if (haveOnes(rows, (i, j) => j === labels[i])) return "none"; // it is other labels that go wrong
  if (all.every(Number.isNaN)) return "nan";
  if (!all.every((value) => value === 0 || value === 1)) return numberHint(rows, labels);
  const isZeroLost = rows.every((row, i) => row[labels[i]] === (labels[i] === 0 ? 0 : 1));
  if (isZeroLost && !rows.some(isTwice)) return "zero";
  const count = onesIn(all);
  if (count === 0) return "filled";
  if (rows.every((row) => row.join() === rows[0].join())) return "alike";
  if (count === labels.length * (numClasses - 1)) return "numbers"; // 0 and 1 the other way round
  return placeHint(rows, labels);
}

/** Whether the rows have ones there and nowhere else, and zeros elsewhere. */
function haveOnes(rows: number[][], isOne: (i: number, j: number) => boolean): boolean {
  return rows.every((row, i) => row.every((value, j) => value === (isOne(i, j) ? 1 : 0)));
}

/** What is true of numbers other than 0 and 1. */
function numberHint(rows: number[][], labels: readonly number[]): Hint {
  const isZero = (row: number[], i: number) =>
    row.every((value, j) => value === 0 || j === labels[i]);
  return rows.every(isZero) ? "one" : "numbers";
}

/** What is true of ones at wrong places. */
function placeHint(rows: number[][], labels: readonly number[]): Hint {
  if (haveOnes(rows, (i, j) => labels.slice(0, i + 1).includes(j))) return "kept";
  if (areMoved(rows, labels)) return "column";
  if (onesIn(rows.flat()) > labels.length) return "zeros";
  const areNone = rows.some((row) => onesIn(row) === 0);
  if (areNone && rows.some(isTwice)) return "flat";
  const isOwn = (row: number[], i: number) => onesIn(row) === 0 || row[labels[i]] === 1;
  return areNone && rows.every(isOwn) ? "missing" : "column";
}

/** Whether all ones stand one place too early or too late in the flat data. */
function areMoved(rows: number[][], labels: readonly number[]): boolean {
  const right = rows.flatMap((row, i) => row.map((_, j) => j === labels[i] ? 1 : 0));
  return [-1, 1].some((far) => rows.flat().every((value, k) => value === (right[k + far] ?? 0)));
}

function onesIn(row: number[]): number {
  return row.filter((value) => value === 1).length;
}

/** Whether a row has more than one 1. */
function isTwice(row: number[]): boolean {
  return onesIn(row) > 1;
}

/** Whether an array of labels comes out right, and a Uint8Array of the same ones does not. */
export async function failsOnBytes(lab: Lab): Promise<boolean> {
  const hintOfBytes = lab.call("toOneHot", [Uint8Array.from(LABELS)]).then((y) =>
    y instanceof Matrix ? hintOf(y, LABELS, 10) : "threw"
  );
  const isWrong = await hintOfBytes.catch(() => "threw") !== "none";
  return isWrong && await hintFor(lab).catch(() => "threw") === "none";
}

/** Whether labels from 1 on are taken, and a 0 is refused. */
export async function refusesZero(lab: Lab): Promise<boolean> {
  const isRefused = (labels: number[]) =>
    lab.call("toOneHot", [labels]).then(() => false, () => true);
  return await isRefused([0]) && !await isRefused([1, 2]);
}
