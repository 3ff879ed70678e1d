// Right: A loop that appends one height at a time.

export function line(xs: number[], slope: number, intercept: number): number[] {
  const heights: number[] = [];
  for (const x of xs) heights.push(intercept + x * slope);
  return heights;
}
