/**
 * The network in float64, written from the formulas, apart from `solutions/`: what a submission's
 * float32 answers are judged against. Small and slow on purpose; rows are plain arrays.
 */
import type { Rows } from "../../judge/compare.ts";

export type { Rows };

/** The parameters as rows. */
export interface Net {
  W1: Rows;
  b1: Rows;
  W2: Rows;
  b2: Rows;
}

/** The four parameters, in the order in which they are looked at. */
export const PARAMETERS = ["W1", "b1", "W2", "b2"] as const;

/** Each row of x through a layer: `x·W + b`. */
export function affine(x: Rows, W: Rows, b: Rows): Rows {
  return x.map((row) => {
    const out = b[0].slice();
    row.forEach((factor, k) => {
      if (factor === 0) return; // most pixels are
      const weights = W[k];
      for (let j = 0; j < out.length; j++) out[j] += factor * weights[j];
    });
    return out;
  });
}

/** `max(0, x)`, entry by entry. */
export function relu(x: Rows): Rows {
  return x.map((row) => row.map((value) => Math.max(0, value)));
}

/** Probabilities of each row of logits; the largest is taken away first, so that none overflows. */
export function softmax(x: Rows): Rows {
  return x.map((row) => {
    const max = Math.max(...row);
    const exps = row.map((value) => Math.exp(value - max));
    const sum = exps.reduce((total, value) => total + value, 0);
    return exps.map((value) => value / sum);
  });
}

/** What every layer computes. */
export function forward({ W1, b1, W2, b2 }: Net, x: Rows) {
  const z1 = affine(x, W1, b1);
  const a1 = relu(z1);
  const z2 = affine(a1, W2, b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

/** The mean of `−ln p` over the rows, with p the right class's probability, at least 1e-12. */
export function crossEntropy(yTrue: Rows, yPred: Rows): number {
  const losses = yTrue.map((row, i) =>
    row.reduce((sum, y, j) => y === 0 ? sum : sum - y * Math.log(Math.max(yPred[i][j], 1e-12)), 0)
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** The network's mean loss. */
export function loss(net: Net, x: Rows, yTrue: Rows): number {
  return lossOfLogits(forward(net, x).z2, yTrue);
}

/** The mean loss of logits, by way of log-sum-exp: exact where a probability would be 0. */
export function lossOfLogits(z2: Rows, yTrue: Rows): number {
  const losses = z2.map((row, i) => {
    const max = Math.max(...row);
    const logSum = max + Math.log(row.reduce((sum, z) => sum + Math.exp(z - max), 0));
    return yTrue[i].reduce((sum, y, j) => y === 0 ? sum : sum + y * (logSum - row[j]), 0);
  });
  return losses.reduce((sum, value) => sum + value, 0) / losses.length;
}

/** The column of the largest entry of a row. */
export function argmax(row: ArrayLike<number>): number {
  let best = 0;
  for (let j = 1; j < row.length; j++) if (row[j] > row[best]) best = j;
  return best;
}

/** The fraction of rows whose likeliest class is the true one. */
export function accuracyOf(yTrue: Rows, yPred: Rows): number {
  return yTrue.filter((row, i) => argmax(row) === argmax(yPred[i])).length / yTrue.length;
}
