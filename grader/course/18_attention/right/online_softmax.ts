// Zoo: Keys come one after the other: what was gathered shrinks whenever a larger score turns up.

import { Matrix } from "../lib/mod.ts";

/** What one query has gathered so far. */
class Gathered {
  max = -Number.MAX_VALUE;
  sum = 0;
  readonly value: Float64Array;

  constructor(width: number) {
    this.value = new Float64Array(width);
  }

  take(score: number, value: Float32Array): void {
    const max = Math.max(this.max, score);
    const [keep, add] = [Math.exp(this.max - max), Math.exp(score - max)];
    this.sum = this.sum * keep + add;
    for (let c = 0; c < value.length; c++) this.value[c] = this.value[c] * keep + add * value[c];
    this.max = max;
  }
}

const scoreOf = (one: Float32Array, other: Float32Array) => {
  let score = 0;
  for (const [c, x] of one.entries()) score += x * other[c] / Math.sqrt(one.length);
  return score;
};

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: { causal: boolean }) {
  const result = { out: new Matrix(q.rows, v.cols), weights: new Matrix(q.rows, k.rows) };
  for (let i = 0; i < q.rows; i++) {
    const last = Math.min(k.rows - 1, causal ? i : Infinity);
    const gathered = new Gathered(v.cols);
    for (let j = 0; j <= last; j++) gathered.take(scoreOf(q.row(i), k.row(j)), v.row(j));
    result.out.row(i).set(gathered.value.map((x) => x / gathered.sum));
    for (let j = last; j >= 0; j--) {
      const power = scoreOf(q.row(i), k.row(j)) - gathered.max;
      result.weights.set(i, j, Math.exp(power) / gathered.sum);
    }
  }
  return result;
}

export function attentionBackward(q: Matrix, k: Matrix, v: Matrix, weights: Matrix, dOut: Matrix) {
  const like = ({ rows, cols }: Matrix) => new Matrix(rows, cols);
  const [dq, dk, dv] = [like(q), like(k), like(v)];
  /** Adds a multiple of a row to another one. */
  const push = (to: Float32Array, factor: number, from: Float32Array) =>
    to.forEach((x, c) => to[c] = x + factor * from[c]);
  for (let i = 0; i < q.rows; i++) {
    const mean = new Float32Array(v.cols); // what the row gathered
    for (let j = 0; j < k.rows; j++) push(mean, weights.get(i, j), v.row(j));
    for (let j = 0; j < k.rows; j++) {
      const beyond = v.row(j).map((x, c) => x - mean[c]);
      const slope = weights.get(i, j) * scoreOf(beyond, dOut.row(i)) * Math.sqrt(v.cols / k.cols);
      push(dq.row(i), slope, k.row(j));
      push(dk.row(j), slope, q.row(i));
      push(dv.row(j), weights.get(i, j), dOut.row(i));
    }
  }
  return { dq, dk, dv };
}
