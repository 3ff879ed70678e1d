import {
  type Attended,
  type AttentionGradients,
  type AttentionOptions,
  matmul,
  Matrix,
  todo,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

/**
 * One head of attention: each token gathers the values of the tokens whose keys match its query.
 *
 * Formula: `weights = softmax(q·kᵀ / √d)` by row, and `out = weights·v`
 *
 * With `causal`, token i sees no later one: the scores of all j > i become −∞ before the softmax,
 * and exp(−∞) is exactly 0. Your softmax has to make 0 of −∞, too.
 *
 * Source: A. Vaswani et al., Attention Is All You Need, 2017, 3.2.1.
 *
 * @param q T×d, what each token looks for; not changed
 * @param k T′×d, what each token can be found by; not changed
 * @param v T′×dv, what each token has to give; not changed
 * @param options with `causal`, T′ is T
 * @returns `out`, T×dv, and `weights`, T×T′
 *
 * @example Two tokens: scores 0 and ln 3 become weights 1/4 and 3/4
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const q = Matrix.from([[1], [1]]);
 * const k = Matrix.from([[0], [Math.log(3)]]);
 * const v = Matrix.from([[4, 0], [0, 8]]);
 * const { out, weights } = attention(q, k, v, { causal: false });
 * assertAlmostEquals(weights.get(0, 1), 0.75, 1e-6);
 * assertAlmostEquals(out.get(0, 0), 1, 1e-6); // 0.25 · 4 + 0.75 · 0
 * assertAlmostEquals(out.get(0, 1), 6, 1e-6); // 0.25 · 0 + 0.75 · 8
 * const past = attention(q, k, v, { causal: true });
 * assertEquals(past.out.toRows()[0], [4, 0]); // token 0 sees itself alone
 * ```
 */
export function attention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: AttentionOptions,
): Attended {
  todo("attention");
}

/**
 * The slopes of a loss along q, k and v, from its slopes along `out`.
 *
 * Formula, from the output back:
 * - `dv = weightsᵀ·dOut` and `dWeights = dOut·vᵀ`
 * - `dScores[i][j] = weights[i][j] · (dWeights[i][j] − Σₘ weights[i][m] · dWeights[i][m])`:
 *   with Σₘ over the row; its weights add up to one, so one score moves them all
 * - `dq = dScores·k / √d` and `dk = dScoresᵀ·q / √d`
 *
 * Where the mask made a weight 0, its score has slope 0, so you need not know the mask.
 *
 * @param q T×d; not changed
 * @param k T′×d; not changed
 * @param v T′×dv; not changed
 * @param weights T×T′, what `attention` returned for them; not changed
 * @param dOut T×dv, the slope of the loss along each number of `out`; not changed
 * @returns each gradient in the shape of its argument
 *
 * @example A query between two tokens that get half of its weight each
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const [q, weights, dOut] = [[[2]], [[0.5, 0.5]], [[1]]].map((rows) => Matrix.from(rows));
 * const [k, v] = [[[1], [1]], [[3], [7]]].map((rows) => Matrix.from(rows));
 * const { dq, dk, dv } = attentionBackward(q, k, v, weights, dOut);
 * assertEquals(dv.toRows(), [[0.5], [0.5]]);
 * assertEquals(dk.toRows(), [[-2], [2]]); // 0.5 · (3 − 5) · 2 and 0.5 · (7 − 5) · 2
 * assertEquals(dq.toRows(), [[0]]); // −1 · 1 + 1 · 1: both keys are alike
 * ```
 */
export function attentionBackward(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weights: Matrix,
  dOut: Matrix,
): AttentionGradients {
  todo("attentionBackward");
}
