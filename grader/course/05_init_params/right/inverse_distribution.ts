// Zoo: Normal draws come from uniform ones through the inverse of their distribution.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

/** The inverse of the normal distribution function, after P. J. Acklam's rational approximation. */
function probit(p: number): number {
  const a = [
    -39.69683028665376,
    220.9460984245205,
    -275.9285104469687,
    138.357751867269,
    -30.66479806614716,
    2.506628277459239,
  ];
  const b = [
    -54.47609879822406,
    161.5858368580409,
    -155.6989798598866,
    66.80131188771972,
    -13.28068155288572,
  ];
  const c = [
    -0.007784894002430293,
    -0.3223964580411365,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const poly = (k: number[], t: number) => k.reduce((s, v) => s * t + v, 0);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return poly(c, q) / (poly(d, q) * q + 1);
  }
  if (p > 1 - 0.02425) return -probit(1 - p);
  const [q, r] = [p - 0.5, (p - 0.5) ** 2];
  return poly(a, r) * q / (poly(b, r) * r + 1);
}

function layer(fanIn: number, fanOut: number, random: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) {
    w.data[i] = Math.sqrt(2 / fanIn) * probit((1 - random.uniform()) || 0.5);
  }
  return w;
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const W1 = layer(inputSize, hiddenSize, random);
  const W2 = layer(hiddenSize, outputSize, random);
  return { W1, b1: new Matrix(1, hiddenSize), W2, b2: new Matrix(1, outputSize) };
}
