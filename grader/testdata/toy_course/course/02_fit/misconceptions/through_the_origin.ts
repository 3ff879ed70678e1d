// Misconception: The line is made to go through the origin; take the means away from the xs and the ys first, and the best line is free to cross the y-axis anywhere.

import { line } from "./01_line.ts";

export function fit(xs: number[], ys: number[]) {
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const slope = sum(xs.map((x, i) => x * ys[i])) / sum(xs.map((x) => x * x));
  const error = sum(line(xs, slope, 0).map((y, i) => (y - ys[i]) ** 2)) /
    xs.length;
  return { slope, intercept: 0, error };
}
