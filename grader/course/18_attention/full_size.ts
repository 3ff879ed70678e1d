/** 256 tokens in a head 64 wide, as in a small language model. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem, type Rows, shapeProblem } from "../../judge/compare.ts";
import { atFullSize, rowsProblem } from "../../judge/full_size.ts";
import { normals } from "../network/scene.ts";
import { meansOf, rightWeights, turned } from "./head.ts";
import { CLOSE, type Returned, SUM } from "./judge.ts";

const [TOKENS, WIDTH, VALUES] = [256, 64, 32];
const [Q, K] = [1, 2].map((seed) => normals(TOKENS, WIDTH, seed));
const [V, D_OUT] = [3, 4].map((seed) => normals(TOKENS, VALUES, seed));
const SIZE = `${TOKENS} tokens, ${WIDTH} wide`;
/** Sums of 256 products, each with its rounding. */
const LONG_SUM = { absolute: 1e-4, relative: 1e-3 };

/** Weights of all tokens for all. */
export function weightsAtFullSize(lab: Lab): Promise<Problem | undefined> {
  return ofAttention(lab, `attention(q, k, v, { causal: false }) // ${SIZE}`, (got) => {
    const right = rightWeights({ q: Q, k: K, causal: false });
    return rowsProblem("weights", got.weights, ofRows(right, CLOSE), all());
  });
}

/** What the submission's own weights make of the values. */
export function outAtFullSize(lab: Lab): Promise<Problem | undefined> {
  return ofAttention(lab, `attention(q, k, v, { causal: false }).out // ${SIZE}`, (got) => {
    const wrong = shapeProblem("weights", got.weights, TOKENS, TOKENS, got);
    if (wrong) return wrong;
    const right = meansOf((got.weights as Matrix).toRows(), V.toRows());
    return rowsProblem("out", got.out, ofRows(right, SUM), all());
  });
}

/** The gradients whose direction is right on few tokens. */
export function backwardAtFullSize(lab: Lab, names: string[]): Promise<Problem | undefined> {
  const code = `attentionBackward(q, k, v, weights, dOut) // ${SIZE}`;
  return atFullSize(lab, code, "attentionBackward", async () => {
    const weights = rightWeights({ q: Q, k: K, causal: true });
    const args = [Q, K, V, Matrix.from(weights), D_OUT];
    const got = await lab.call("attentionBackward", args, { echo: false }) as Returned;
    const right = gradients(weights);
    for (const name of names as ("q" | "k")[]) {
      const problem = rowsProblem(
        `d${name}`,
        got?.[`d${name}`],
        ofRows(right[name], LONG_SUM),
        all(),
      );
      if (problem) return problem;
    }
    return undefined;
  });
}

function ofAttention(
  lab: Lab,
  code: string,
  judge: (got: Returned) => Problem | undefined,
) {
  return atFullSize(lab, code, "attention", async () => {
    const got = await lab.call("attention", [Q, K, V, { causal: false }], { echo: false });
    if (got === null || typeof got !== "object") {
      return kindProblem("attention(…)", got, "an object of out and weights");
    }
    return judge(got as Returned);
  });
}

/** The slopes along q and k, in float64: 2 · 256 · 64 differences would take minutes. */
function gradients(weights: Rows): { q: Rows; k: Rows } {
  const [q, k, v, dOut] = [Q, K, V, D_OUT].map((m) => m.toRows());
  const dScores = weights.map((row, i) => {
    const up = v.map((value) => value.reduce((sum, x, c) => sum + x * dOut[i][c], 0));
    const mean = row.reduce((sum, p, j) => sum + p * up[j], 0);
    return row.map((p, j) => p * (up[j] - mean) / Math.sqrt(WIDTH));
  });
  return { q: meansOf(dScores, k), k: meansOf(turned(dScores), q) };
}

function ofRows(rows: Rows, tolerance: typeof CLOSE) {
  return { rows: rows.length, cols: rows[0].length, row: (i: number) => rows[i], tolerance };
}

function all(): number[] {
  return Array.from({ length: TOKENS }, (_, i) => i);
}
