// Misconception: The two numbers have changed places: the slope is what x is multiplied by, and the intercept is added.

export function line(xs: number[], slope: number, intercept: number): number[] {
  return xs.map((x) => intercept * x + slope);
}
