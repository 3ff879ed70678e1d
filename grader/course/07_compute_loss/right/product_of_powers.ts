// Zoo: The logarithm of each row's likelihood is taken, the product of p to the power y.

import type { Matrix } from "../lib/mod.ts";

export const computeLoss = (yTrue: Matrix, yPred: Matrix): number => {
  const guesses = yPred.toRows();
  const likelihoods = yTrue.toRows().map((labels, i) =>
    labels.reduce((product, y, j) => product * guesses[i][j] ** y, 1)
  );
  return likelihoods
    .map((likelihood) => -Math.log(Math.max(likelihood, 1e-12)))
    .reduce((a, b) => a + b, 0) / yTrue.rows;
};
