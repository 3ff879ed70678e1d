/** Which hint is true of a gradient that points elsewhere, by what it is on many networks. */
import { isClose } from "../../judge/compare.ts";
import type { Hint } from "./exercise.ts";
import { GRADIENT, isScaled } from "./gradients.ts";

/** What the submission and the oracle have for a gradient of one network, each as one list. */
export interface Compared {
  /** Empty where no matrix of the right shape came. */
  own: readonly number[];
  right: readonly number[];
  /** How many numbers are in a row. */
  cols: number;
}

/** The hint that is true on all networks, if there is one. */
export function hintOnAllNetworks(list: readonly Compared[]): Hint | undefined {
  if (list.some(({ own }) => own.length === 0)) return undefined;
  if (list.every(({ own, right }) => isScaled(own.map((slope) => -slope), right))) {
    return "downhill";
  }
  if (list.every(({ own, right }) => isScaled(own, right))) return "ownLength";
  return EDGES.some((isAt) => isWrongOnlyAt(isAt, list)) ? "edge" : undefined;
}

/** Where a row or column is that a loop leaves out; one that is the only one is none. */
const EDGES: readonly ((i: number, gradient: Compared) => boolean)[] = [
  (i, { cols }) => cols > 1 && i % cols === 0,
  (i, { cols }) => cols > 1 && i % cols === cols - 1,
  (i, { cols, right }) => right.length > cols && i < cols,
  (i, { cols, right }) => right.length > cols && i >= right.length - cols,
];

/** Whether that is all that is wrong, and is so on most networks: on a few it may be by chance. */
function isWrongOnlyAt(isAt: typeof EDGES[number], list: readonly Compared[]): boolean {
  const wrong = list.map((gradient) =>
    gradient.own.flatMap((slope, i) => isClose(slope, gradient.right[i], GRADIENT) ? [] : [i])
  );
  const isOften = 2 * wrong.filter(({ length }) => length > 0).length > list.length;
  return isOften && wrong.every((places, n) => places.every((i) => isAt(i, list[n])));
}
