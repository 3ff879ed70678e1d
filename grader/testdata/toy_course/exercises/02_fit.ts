import { todo } from "../lib/mod.ts";

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
  todo("fit");
}
