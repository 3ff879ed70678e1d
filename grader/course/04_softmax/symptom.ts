/** Which hint is true of a wrong `softmax`, told by what it makes of rows together and alone. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { isClose, isRounded } from "../../judge/compare.ts";
import { softmax } from "../network/network.ts";
import type { Hint } from "./exercise.ts";

const SMALL = [[1, 0, -2], [0, 2, 1]];
const RIGHT = softmax(SMALL).flat();
/** Far apart, so that the largest of one row is none for another. */
const LARGE = [[1000, 999, 0], [-1000, -999, -2000], [0, 1, 2]];

/** The hint that is true of wrong probabilities of small logits. */
export async function hintForSmall(lab: Lab): Promise<Hint | "nan" | "rounded" | "none"> {
  const together = await rowsOf(lab, SMALL);
  if (!together) return "none";
  if (together.flat().every(Number.isNaN)) return "nan";
  if (together.flat().every((p, k) => isRounded(p, RIGHT[k]))) return "rounded";
  if (together.flat().every((p) => p === 0)) return "filled";
  return await rowsInterfere(lab, SMALL, together) ? "rows" : "formula";
}

/** The hint that is true where small logits come out right, and large ones do not. */
export async function hintForLarge(lab: Lab): Promise<Hint | "none"> {
  const together = await rowsOf(lab, LARGE);
  if (!together) return "none";
  const areRight = (rows: number[][], logits: number[][]) => isSame(rows, softmax(logits));
  if (areRight(together, LARGE)) return "shift";
  for (const row of LARGE) {
    const alone = await rowsOf(lab, [row]);
    if (!alone || !areRight(alone, [row])) return "shift";
  }
  return "rows";
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

function isSame(one: number[][], other: number[][]): boolean {
  return one.flat().every((value, i) => isClose(value, other.flat()[i]));
}
