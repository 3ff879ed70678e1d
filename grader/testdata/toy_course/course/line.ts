/** The course's own arithmetic: the checks and the capstone compare a student's answers with it. */

/** A line, and its mean squared error. */
export interface Fit {
  slope: number;
  intercept: number;
  error: number;
}

/** The height of a line at one place. */
export function heightAt(
  x: number,
  { slope, intercept }: Omit<Fit, "error">,
): number {
  return slope * x + intercept;
}

/**
 * The line with the smallest mean squared error, found differently from the solution: from sums.
 */
export function leastSquares(xs: number[], ys: number[]): Fit {
  const n = xs.length;
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0];
  xs.forEach((x, i) => {
    sumX += x;
    sumY += ys[i];
    sumXX += x * x;
    sumXY += x * ys[i];
  });
  const slope = (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
  const line = { slope, intercept: (sumY - slope * sumX) / n };
  return {
    ...line,
    error: meanSquare(xs.map((x, i) => heightAt(x, line) - ys[i])),
  };
}

/** The mean of the squares. */
export function meanSquare(values: number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
