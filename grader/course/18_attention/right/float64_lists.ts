// Zoo: Lists of float64 numbers and small functions, rounded once at the end.

import { Matrix } from "../lib/mod.ts";

type List = number[];
const dot = (a: List, b: List) => a.reduce((total, x, i) => total + x * b[i], 0);
const flip = (m: List[], width: number) =>
  Array.from({ length: width }, (_, c) => m.map((r) => r[c]));
const mix = (shares: List, columns: List[]) => columns.map((column) => dot(shares, column));

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: { causal: boolean }) {
  const [asks, answers] = [q.toRows(), k.toRows()];
  const gifts = flip(v.toRows(), v.cols);
  const table = asks.map((ask, i) => {
    const visible = causal ? answers.slice(0, i + 1) : answers;
    const x = visible.map((answer) => dot(ask, answer) / Math.sqrt(ask.length));
    const highest = x.reduce((a, b) => Math.max(a, b));
    const log = highest + Math.log(x.reduce((s, each) => s + Math.exp(each - highest), 0));
    return answers.map((_, j) => j < x.length ? Math.exp(x[j] - log) : 0);
  });
  return {
    weights: Matrix.from(table),
    out: Matrix.from(table.map((shares) => mix(shares, gifts))),
  };
}

export function attentionBackward(q: Matrix, k: Matrix, v: Matrix, weights: Matrix, dOut: Matrix) {
  const [asks, answers, gifts, table, up] = [q, k, v, weights, dOut].map((m) => m.toRows());
  const bent = table.map((shares, i) => {
    const gains = gifts.map((gift) => dot(gift, up[i]));
    const usual = dot(shares, gains);
    return shares.map((share, j) => share * (gains[j] - usual) / Math.sqrt(k.cols));
  });
  const across = (m: List[], other: List[], width: number) =>
    Matrix.from(m.map((line) => mix(line, flip(other, width))));
  return {
    dq: across(bent, answers, k.cols),
    dk: across(flip(bent, answers.length), asks, q.cols),
    dv: across(flip(table, answers.length), up, v.cols),
  };
}
