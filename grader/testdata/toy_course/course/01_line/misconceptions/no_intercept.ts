// Misconception: The line goes through the origin whatever the intercept is; the intercept has to be added to each height.

export function line(xs: number[], slope: number): number[] {
  return xs.map((x) => slope * x);
}
