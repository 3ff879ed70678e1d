/** One head of attention in float64, by the definition, and inputs for it. */
import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Rows } from "../../judge/compare.ts";
import { fromPool, pool, size } from "../../judge/inputs.ts";
import { softmax } from "../network/network.ts";
import { slope } from "../network/gradient.ts";

/** What attention is called with. */
export interface Inputs {
  q: Matrix;
  k: Matrix;
  v: Matrix;
  causal: boolean;
}

/** Inputs with a slope along each number of the output. */
export interface Upstream extends Inputs {
  dOut: Matrix;
}

/** The score of each query for each key, before the scale and the mask. */
export function scoresOf(q: Rows, k: Rows): Rows {
  return q.map((query) => k.map((key) => query.reduce((sum, x, c) => sum + x * key[c], 0)));
}

/** The weights for a scale of the scores. */
export function weightsOf(scores: Rows, scale: number, causal: boolean): Rows {
  const seen = (i: number, j: number) => !causal || j <= i;
  return softmax(scores.map((row, i) => row.map((x, j) => seen(i, j) ? x * scale : -Infinity)));
}

/** The weighted means of the values. */
export function meansOf(weights: Rows, v: Rows): Rows {
  return weights.map((row) => v[0].map((_, c) => row.reduce((sum, w, j) => sum + w * v[j][c], 0)));
}

/** Columns as rows. */
export function turned(rows: Rows): Rows {
  return rows[0].map((_, j) => rows.map((row) => row[j]));
}

/** 1 / √d. */
function scaleOf(k: Matrix): number {
  return 1 / Math.sqrt(k.cols);
}

/** The right weights. */
export function rightWeights({ q, k, causal }: Pick<Inputs, "q" | "k" | "causal">): Rows {
  return weightsOf(scoresOf(q.toRows(), k.toRows()), scaleOf(k), causal);
}

/** Which arguments have slopes. */
export type Name = "q" | "k" | "v";

/** The slopes of Σ dOut ⊙ out along one of the arguments, by central differences. */
export function numericSlopes(name: Name, { q, k, v, causal, dOut }: Upstream): Rows {
  const rows = { q: q.toRows(), k: k.toRows(), v: v.toRows() };
  const upstream = dOut.toRows();
  const lossOf = () => {
    const weights = weightsOf(scoresOf(rows.q, rows.k), scaleOf(k), causal);
    return meansOf(weights, rows.v).flat().reduce((sum, x, i) => sum + x * upstream.flat()[i], 0);
  };
  return rows[name].map((row) => row.map((_, j) => slope(row, j, lossOf)));
}

/** Heads of at most `most` tokens and columns; all four sizes vary apart, but with a mask T′ is T. */
export function heads(
  most: number,
  causal: boolean,
  { d = size(most), least = 1 } = {},
): fc.Arbitrary<Upstream> {
  const tokens = size(Math.max(most, least), least);
  return fc.tuple(tokens, tokens, d, size(most)).chain(([rows, others, d, dv]) => {
    const keys = causal ? rows : others;
    const length = Math.max(rows, keys) * Math.max(d, dv);
    return fc.tuple(pool(length), pool(length), pool(length), pool(length))
      .map(([q, k, v, dOut]) => ({
        q: fromPool(q.map(quarter), rows, d),
        k: fromPool(k.map(quarter), keys, d),
        v: fromPool(v.map(quarter), keys, dv),
        dOut: fromPool(dOut.map(quarter), rows, dv),
        causal,
      }));
  });
}

/** Where heads come from, at sizes up to `most`. */
export type Heads = (most: number) => fc.Arbitrary<Upstream>;

export const full: Heads = (most) => heads(most, false);
export const masked: Heads = (most) => heads(most, true);
export const either: Heads = (most) => fc.boolean().chain((causal) => heads(most, causal));

/** Where √d is not 1, and with two tokens at least: one token has no choice. */
export const scalable = (causal: boolean): Heads => (most) =>
  heads(most, causal, { d: size(most + 1, 2), least: 2 });

/** Small enough that no weight of a few tokens is lost in float32. */
function quarter(x: number): number {
  return x / 4;
}
