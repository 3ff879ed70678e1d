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

/** The hint that is true of what became of labels. */
export function hintOf(y: Matrix, labels: readonly number[], numClasses: number): AnyHint {
  if (y.rows === numClasses && y.cols === labels.length) return "rows";
  if (y.rows !== labels.length) return "none";
  if (y.cols !== numClasses) return "columns";
  const rows = y.toRows();
  if (rows.every((row, i) => row.every((value, j) => value === (j === labels[i] ? 1 : 0)))) {
    return "none"; // it is other labels that go wrong
  }
  if (rows.flat().every(Number.isNaN)) return "nan";
  if (!rows.flat().every((value) => value === 0 || value === 1)) {
    const isZero = rows.every((row, i) => row.every((value, j) => value === 0 || j === labels[i]));
    return isZero ? "one" : "numbers";
  }
  if (rows.every((row, i) => row[labels[i]] === (labels[i] === 0 ? 0 : 1)) && !rows.some(isTwice)) {
    return "zero";
  }
  const count = onesIn(rows.flat());
  if (rows.every((row) => row.join() === rows[0].join()) && count > 0) return "alike";
  if (count === labels.length * (numClasses - 1)) return "numbers"; // 0 and 1 the other way round
  return count === 0 ? "filled" : placeHint(rows, labels);
}

/** What is true of ones at wrong places. */
function placeHint(rows: number[][], labels: readonly number[]): Hint {
  const isSeen = (i: number, j: number) => labels.slice(0, i + 1).includes(j);
  if (rows.every((row, i) => row.every((value, j) => value === (isSeen(i, j) ? 1 : 0)))) {
    return "kept";
  }
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
