// Zoo: A generator yields one row of probabilities after the other, as plain arrays.

import { Matrix } from "../lib/mod.ts";

type Logits = readonly number[];
type Probabilities = number[];

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  let i = 0;
  for (const row of distributions(x.toRows())) result.row(i++).set(row);
  return result;
}

function* distributions(rows: Iterable<Logits>): Generator<Probabilities, void, unknown> {
  for (const row of rows) {
    const shift = Math.max(...row);
    const weights = row.map((logit) => Math.exp(logit - shift));
    const total = weights.reduce((a, b) => a + b);
    yield weights.map((weight) => weight / total);
  }
}

export default softmax;
