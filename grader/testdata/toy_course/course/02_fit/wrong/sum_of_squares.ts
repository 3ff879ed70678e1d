// Wrong: The error is the sum of the squares, not their mean.

import { line } from "./01_line.ts";

export function fit(xs: number[], ys: number[]) {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const slope = mean(xs.map((x, i) => (x - meanX) * (ys[i] - meanY))) /
    mean(xs.map((x) => (x - meanX) ** 2));
  const intercept = meanY - slope * meanX;
  const squares = line(xs, slope, intercept).map((y, i) => (y - ys[i]) ** 2);
  return {
    slope,
    intercept,
    error: squares.reduce((sum, square) => sum + square, 0),
  };
}
