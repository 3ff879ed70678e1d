// Right: The formula in plain sums, without the first exercise.

export function fit(xs: number[], ys: number[]) {
  const n = xs.length;
  let [x, y, xx, xy] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    x += xs[i];
    y += ys[i];
    xx += xs[i] * xs[i];
    xy += xs[i] * ys[i];
  }
  const slope = (n * xy - x * y) / (n * xx - x * x);
  const intercept = (y - slope * x) / n;
  let error = 0;
  for (let i = 0; i < n; i++) {
    error += (slope * xs[i] + intercept - ys[i]) ** 2 / n;
  }
  return { slope, intercept, error };
}
