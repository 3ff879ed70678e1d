// Misconception: A residual is taken for a distance, but its sign says on which side of the line the point lies.

import { line } from "./01_line.ts";

export function residuals(xs: number[], ys: number[], slope: number, intercept: number) {
  return line(xs, slope, intercept).map((height, i) => Math.abs(ys[i] - height));
}
