// Wrong: Each residual is squared.

import { line } from "./01_line.ts";

export function residuals(xs: number[], ys: number[], slope: number, intercept: number) {
  return line(xs, slope, intercept).map((height, i) => (ys[i] - height) ** 2);
}
