/** What a wrong result looks like beside the right one. */
import { Matrix } from "../../../lib/mod.ts";
import { isClose, type Rows } from "../../judge/compare.ts";

/** Sums of a few dozen products, in float32. */
const SUM = { absolute: 1e-4, relative: 1e-3 };

/** What can be told of all numbers together. */
export type Looks = "allZero" | "negated" | "factor" | "reordered";

/** What a result looks like whose right numbers all differ; undefined where it is right, or like nothing. */
export function looksOf(got: unknown, right: Rows): Looks | undefined {
  const wanted = right.flat();
  if (!(got instanceof Matrix) || got.data.length !== wanted.length) return undefined;
  const own = Array.from(got.data);
  if (own.every((x) => x === 0)) return "allZero";
  const factor = own[0] / wanted[0];
  if (agree(own, wanted.map((x) => factor * x))) {
    if (isClose(factor, 1, SUM)) return undefined;
    return isClose(factor, -1, SUM) ? "negated" : "factor";
  }
  return agree(upwards(own), upwards(wanted)) ? "reordered" : undefined;
}

function agree(own: number[], wanted: number[]): boolean {
  return own.every((x, i) => isClose(x, wanted[i], SUM));
}

function upwards(numbers: number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}
