// Misconception: What was measured is taken away from the line's height, but a point above the line has a positive residual.

import { line } from "./01_line.ts";

export function residuals(xs: number[], ys: number[], slope: number, intercept: number) {
  return line(xs, slope, intercept).map((height, i) => height - ys[i]);
}
