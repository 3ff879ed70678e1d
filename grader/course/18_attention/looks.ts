/** What wrong weights look like, where no two scores are alike. */
import { Matrix } from "../../../lib/mod.ts";
import type { Rows } from "../../judge/compare.ts";
import { normals } from "../network/scene.ts";
import { type Inputs, rightWeights, turned } from "./head.ts";

/** Three queries and four keys, without a mask. */
export const GENERAL: Inputs = {
  q: normals(3, 3, 41),
  k: normals(4, 3, 42),
  v: normals(4, 2, 43),
  causal: false,
};

/** The hint that helps with weights like these; undefined where they are right, or like nothing. */
export function looksOfWeights(
  weights: unknown,
): "rows" | "sums" | "hidden" | "once" | "turned" | undefined {
  const { q, k } = GENERAL;
  if (!(weights instanceof Matrix) || weights.rows !== q.rows || weights.cols !== k.rows) {
    return undefined;
  }
  const own = weights.toRows();
  if (own.flat().some(Number.isNaN)) return undefined;
  if (!own.every(isOne)) return turned(own).every(isOne) || isOne(own.flat()) ? "rows" : "sums";
  if (own.every((row, i) => row.every((p, j) => j <= i || p === 0))) return "hidden";
  const right = rightWeights(GENERAL);
  if (haveOneOrder(own, right)) return "once";
  return haveOneOrder(own, right.map((row) => row.map((p) => -p))) ? "turned" : undefined;
}

function isOne(weights: number[]): boolean {
  return Math.abs(weights.reduce((sum, p) => sum + p, 0) - 1) < 1e-3;
}

/** Whether the larger of two numbers of a row is the larger one in the other matrix too. */
function haveOneOrder(a: Rows, b: Rows): boolean {
  const order = (row: number[]) => [...row.keys()].sort((i, j) => row[i] - row[j]).join();
  return a.every((row, i) => order(row) === order(b[i]));
}
