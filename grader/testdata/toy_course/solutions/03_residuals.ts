import { line } from "./01_line.ts";

/**
 * How far each measured point lies above a line; below it, the number is negative.
 *
 * @param xs the places; left as they are
 * @param ys what was measured there, one number for each `x`; left as they are
 * @returns `y − (slope · x + intercept)` for each point, in the same order
 */
export function residuals(
  xs: number[],
  ys: number[],
  slope: number,
  intercept: number,
): number[] {
  return line(xs, slope, intercept).map((height, i) => ys[i] - height);
}
