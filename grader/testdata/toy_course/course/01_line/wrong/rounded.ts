// Wrong: The heights are rounded to whole numbers.

export function line(xs: number[], slope: number, intercept: number): number[] {
  return xs.map((x) => Math.round(slope * x + intercept));
}
