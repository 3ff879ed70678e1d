/** Which hint is true of a wrong `toOneHot`, told by what it makes of a few labels. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import type { Hint } from "./exercise.ts";

const LABELS = [3, 0, 9, 1, 3, 7];

/** The hint that is true of what comes of labels of ten classes; "none" where none is. */
export async function hintFor(lab: Lab): Promise<Hint | "none"> {
  const y = await lab.call("toOneHot", [LABELS]);
  return y instanceof Matrix ? hintOf(y, LABELS, 10) : "none";
}

/** The hint that is true of what became of labels. */
export function hintOf(y: Matrix, labels: readonly number[], numClasses: number): Hint | "none" {
  if (y.rows === numClasses && y.cols === labels.length) return "rows";
  if (y.rows !== labels.length) return "none";
  if (y.cols !== numClasses) return "columns";
  const rows = y.toRows();
  if (rows.every((row, i) => row.every((value, j) => value === (j === labels[i] ? 1 : 0)))) {
    return "none"; // it is other labels that go wrong
  }
  if (!rows.flat().every((value) => value === 0 || value === 1)) return "numbers";
  if (rows.every((row, i) => row[labels[i]] === (labels[i] === 0 ? 0 : 1)) && !rows.some(isTwice)) {
    return "zero";
  }
  const count = rows.flat().filter((value) => value === 1).length;
  if (rows.every((row) => row.join() === rows[0].join()) && count > 0) return "alike";
  if (count === labels.length * (numClasses - 1)) return "numbers"; // 0 and 1 the other way round
  if (count === 0) return "filled";
  return count > labels.length ? "zeros" : "column";
}

/** Whether a row has more than one 1. */
function isTwice(row: number[]): boolean {
  return row.filter((value) => value === 1).length > 1;
}

/** Whether labels from 1 on are taken, and a 0 is refused. */
export async function refusesZero(lab: Lab): Promise<boolean> {
  const isRefused = (labels: number[]) =>
    lab.call("toOneHot", [labels]).then(() => false, () => true);
  return await isRefused([0]) && !await isRefused([1, 2]);
}
