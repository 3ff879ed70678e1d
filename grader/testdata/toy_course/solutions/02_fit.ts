import { line } from "./01_line.ts";

/** A line, and how far it misses the points that it was fitted to. */
export interface Fit {
  slope: number;
  intercept: number;
  /** The mean of the squared vertical distances between the points and the line. */
  error: number;
}

/**
 * The line with the smallest mean squared error.
 *
 * Formula: `slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)²` and `intercept = ȳ − slope · x̄`, with `x̄` and `ȳ`
 * the means.
 *
 * @param xs at least two different numbers; left as they are
 * @param ys one number for each `x`; left as they are
 */
export function fit(xs: number[], ys: number[]): Fit {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const together = mean(xs.map((x, i) => (x - meanX) * (ys[i] - meanY)));
  const slope = together / mean(xs.map((x) => (x - meanX) ** 2));
  const intercept = meanY - slope * meanX;
  const error = mean(
    line(xs, slope, intercept).map((y, i) => (y - ys[i]) ** 2),
  );
  return { slope, intercept, error };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
