// Misconception: The line is drawn through the first and the last point, but all points have a say in where the best line lies.

import { line } from "./01_line.ts";

export function fit(xs: number[], ys: number[]) {
  const last = xs.length - 1;
  const slope = (ys[last] - ys[0]) / (xs[last] - xs[0]);
  const intercept = ys[0] - slope * xs[0];
  const squares = line(xs, slope, intercept).map((y, i) => (y - ys[i]) ** 2);
  return {
    slope,
    intercept,
    error: squares.reduce((sum, square) => sum + square, 0) / xs.length,
  };
}
