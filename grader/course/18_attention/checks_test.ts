import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { type AttentionOptions, Matrix } from "../../../lib/mod.ts";
import { attention, attentionBackward } from "../../../solutions/18_attention.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

type Attend = typeof attention;
type Back = typeof attentionBackward;

/** The hint of a check on another attention. */
async function hintOf(
  id: string,
  { forward = attention, back = attentionBackward }: { forward?: Attend; back?: Back },
): Promise<string | undefined> {
  const lab = labOf({ attention: forward, attentionBackward: back });
  return (await checks.find((check) => check.id === id)!.run(lab))?.hint;
}

/** Attention whose weights are changed row by row. */
function withWeights(change: (row: Float32Array, i: number) => Iterable<number>): Attend {
  return (q, k, v, options) => {
    const { weights } = attention(q, k, v, options);
    const rows = weights.toRows().map((row, i) => [...change(Float32Array.from(row), i)]);
    return { weights: Matrix.from(rows), out: v };
  };
}

const sharesOf = (row: Float32Array) => row.map((p) => p / row.reduce((sum, x) => sum + x));

it("a hint says what wrong weights look like", async () => {
  const hint = (change: Parameters<typeof withWeights>[0]) =>
    hintOf("weights", { forward: withWeights(change) });
  assertEquals(await hint((row) => row.map((p) => 2 * p)), "sums");
  assertEquals(await hint((row) => sharesOf(row.map(Math.exp))), "once");
  assertEquals(await hint((row) => sharesOf(row.map((p) => 1 / p))), "turned");
  assertEquals(await hint((row, i) => sharesOf(row.map((p, j) => j <= i ? p : 0))), "hidden");
  assertEquals(await hint((row) => row.toReversed()), undefined);
});

it("weights of the whole matrix, or of a column, get the hint on rows", async () => {
  const columns: Attend = (q, k, v, options) => {
    const { weights } = attention(k, q, q, options);
    const rows = q.toRows().map((_, i) => k.toRows().map((_, j) => weights.get(j, i)));
    return { weights: Matrix.from(rows), out: v };
  };
  assertEquals(await hintOf("weights", { forward: columns }), "rows");
});

it("a scale that is missing with causal alone costs the scale", async () => {
  const forward: Attend = (q, k, v, options: AttentionOptions) => {
    const longer = (m: Matrix) =>
      new Matrix(m.rows, m.cols, m.data.map((x) => x * Math.sqrt(k.cols)));
    return attention(options.causal ? longer(q) : q, k, v, options);
  };
  const lab = labOf({ attention: forward, attentionBackward });
  const [scale, causal] = ["scale", "causal"].map((id) => checks.find((one) => one.id === id)!);
  assertEquals((await scale.run(lab))?.message.startsWith("weights[1]"), true);
  assertEquals((await scale.run(lab))?.hint, "scaleOfMasked");
  assertEquals(await causal.run(lab), undefined);
});

it("NaN that only a mask or large scores make gets their hint", async () => {
  const spoilt = (isSpoilt: (q: Matrix, causal: boolean) => boolean): Attend => (q, k, v, o) => {
    const { weights, out } = attention(q, k, v, o);
    return isSpoilt(q, o.causal)
      ? { weights: new Matrix(weights.rows, weights.cols, weights.data.map(() => NaN)), out }
      : { weights, out };
  };
  const isLarge = (q: Matrix) => q.data.some((x) => Math.abs(x) > 50);
  assertEquals(await hintOf("large-scores", { forward: spoilt(isLarge) }), "large");
  assertEquals(await hintOf("causal", { forward: spoilt((_, causal) => causal) }), "maskNaN");
  assertEquals(await hintOf("causal", { forward: spoilt(() => true) }), undefined);
});

it("a hint says whether the way back is right with a mask, or without", async () => {
  const isMasked = (weights: Matrix) => weights.rows > 1 && weights.get(0, weights.cols - 1) === 0;
  const spoilt = (isSpoilt: (weights: Matrix) => boolean): Back => (q, k, v, weights, dOut) => {
    const right = attentionBackward(q, k, v, weights, dOut);
    const dv = new Matrix(v.rows, v.cols, right.dv.data.map((x) => x + 1));
    return isSpoilt(weights) ? { ...right, dv } : right;
  };
  assertEquals(await hintOf("dv", { back: spoilt(isMasked) }), "onlyUnmasked");
  const isSquare = (weights: Matrix) => weights.rows === weights.cols;
  assertEquals(await hintOf("dv", { back: spoilt((w) => !isSquare(w)) }), "onlySquare");
  const isFull = (w: Matrix) => w.rows > 1 && w.data.every((p) => p !== 0);
  assertEquals(await hintOf("dv", { back: spoilt(isFull) }), "onlyMasked");
  assertEquals(await hintOf("dv", { back: spoilt(() => true) }), undefined);
});

it("slopes along scores that do not add up to 0 along a row get a hint on that", async () => {
  const back: Back = (q, k, v, weights, dOut) => {
    const right = attentionBackward(q, k, v, weights, dOut);
    return {
      ...right,
      dq: new Matrix(q.rows, q.cols, right.dq.data.map((x) => x + 1)),
      dk: right.dv,
    };
  };
  assertEquals(await hintOf("softmax-back", { back }), "zero");
});
