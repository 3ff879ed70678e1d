import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import { heads, numericSlopes, rightWeights, scoresOf, weightsOf } from "./head.ts";
import { isLonger, scaledProblem, slopeVerdict, weightsProblem } from "./judge.ts";

const drawn = (causal: boolean) => fc.sample(heads(4, causal), { seed: 1, numRuns: 50 });
const matrix = (rows: number[][]) => Matrix.from(rows);

Deno.test("the oracle hides later tokens exactly, and each row of its weights adds up to one", () => {
  for (const head of drawn(true)) {
    for (const [i, row] of rightWeights(head).entries()) {
      assertEquals(row.slice(i + 1).filter((p) => p !== 0), []);
      assertAlmostEquals(row.reduce((sum, p) => sum + p, 0), 1, 1e-12);
    }
  }
});

Deno.test("a row of numeric slopes along k moves no score of a token that is hidden from all", () => {
  for (const head of drawn(true)) {
    const { q, dOut } = head;
    dOut.row(q.rows - 1).fill(0);
    assert(numericSlopes("k", head).at(-1)!.every((slope) => Math.abs(slope) < 1e-9));
  }
});

Deno.test("the sizes of a head vary apart, and with a mask T′ is T", () => {
  assert(drawn(true).every(({ q, k }) => q.rows === k.rows));
  const sizes = drawn(false).map(({ q, k, v }) => [q.rows, k.rows, k.cols, v.cols]);
  assert(sizes.some((some) => new Set(some).size === 4));
});

Deno.test("weights with another scale are right but for the scale, and plain means are not", () => {
  const inputs = {
    q: matrix([[1, 2], [0, -1]]),
    k: matrix([[1, 0], [2, 1], [-1, 1]]),
    v: matrix([[1], [2], [3]]),
    causal: false,
  };
  const scores = scoresOf(inputs.q.toRows(), inputs.k.toRows());
  for (const scale of [1, 0.5, Math.SQRT2]) {
    const weights = matrix(weightsOf(scores, scale, false));
    assertEquals(weightsProblem(inputs, { weights }), undefined, `${scale}`);
    assert(scaledProblem(inputs, { weights }), `${scale}`);
  }
  for (const scale of [0, -1]) {
    assert(
      weightsProblem(inputs, { weights: matrix(weightsOf(scores, scale, false)) }),
      `${scale}`,
    );
  }
});

Deno.test("a gradient of another length has the right direction, and its opposite has not", () => {
  const right = [[1, -2], [0.5, 3]];
  const times = (factor: number) => matrix(right.map((row) => row.map((x) => factor * x)));
  for (const factor of [0.25, 2]) assert(isLonger(times(factor), right));
  for (const factor of [-1, 0]) assert(!isLonger(times(factor), right));
  const [head] = drawn(false);
  const dv = matrix(numericSlopes("v", head));
  assertEquals(slopeVerdict("v", head, { dv }), { problem: undefined });
});
