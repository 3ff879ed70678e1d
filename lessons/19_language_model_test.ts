/** Numbers that lesson 19 says. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { Matrix, type Operation, parameterShapes, Random } from "../lib/mod.ts";
import { softmax } from "../solutions/04_softmax.ts";
import { evaluate } from "../solutions/15_autograd.ts";
import { nextTokenTape, sample } from "../solutions/19_language_model.ts";
import run from "./figures/language_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("19_language_model");
const SIZE = { vocabulary: 3, context: 2, width: 2, heads: 2, layers: 1, hidden: 1 };
const EMBEDDING = [[2, 0], [0, 2], [1, 1]];
/** The parameters of the calculation by hand; all others are 1 for gains and 0. */
const BY_HAND: Record<string, number[][]> = {
  embedding: EMBEDDING,
  positions: [[1, 0], [0, 1]],
  "layer0.head0.query": [[1], [0]],
  "layer0.head0.key": [[-1], [0]],
  "layer0.head0.value": [[1], [0]],
  "layer0.head0.output": [[0, 2]],
  "layer0.head1.value": [[1], [0]],
  "layer0.head1.output": [[1, 0]],
  "layer0.W1": [[1], [0]],
  "layer0.W2": [[0, -4]],
  unembedding: [[0, 1, 0], [0, 0, 1]],
};
const TAPE = nextTokenTape(SIZE);
const [TOKENS, TARGETS] = [[[1, 0, 0], [0, 1, 0]], [[0, 1, 0], [0, 0, 1]]].map((rows) =>
  Matrix.from(rows)
);

function params(): Matrix[] {
  return parameterShapes(SIZE).map(({ name, rows, cols }) => {
    const start = name.endsWith("Gain") ? 1 : 0;
    return Matrix.from(BY_HAND[name] ?? []).rows > 0
      ? Matrix.from(BY_HAND[name])
      : new Matrix(rows, cols, new Float32Array(rows * cols).fill(start));
  });
}

/** The values of a kind of operation, in the order of the tape. */
function valuesOf(op: Operation["op"], tape = TAPE): Matrix[] {
  const all = evaluate(tape, [TOKENS, TARGETS, ...params()]);
  return tape.flatMap((operation, i) =>
    operation.op === op ? [all[all.length - tape.length + i]] : []
  );
}

const written = (row: ArrayLike<number>) =>
  Array.from(row, (x) => Math.abs(x - Math.round(x)) < 1e-4 ? `${Math.round(x)}` : x.toFixed(4))
    .join(" ");
const softmaxOf = (...scores: number[]) => softmax(Matrix.from([scores])).row(0);

Deno.test("lesson 19: three tokens by hand, layer by layer", () => {
  const sums = valuesOf("add");
  const [x, attended, done] = [0, 3, 7].map((i) => sums[i]);
  assertEquals([written(x.row(0)), written(x.row(1))], ["3 0", "0 3"]);
  const [weights, mean] = valuesOf("softmaxRows");
  says(`weights = ${written(weights.row(0))} row 0: only itself`);
  says(`${written(weights.row(1))} adds 0 2 for a`);
  assertEquals(Array.from(mean.row(1)), [0.5, 0.5]);
  const gained = weights.get(1, 0) - weights.get(1, 1);
  says(`adds 0 2 for a: 1 · (0, 2) 0 ${(2 * gained).toFixed(4)} for b`);
  says(`x = ${written(attended.row(0))} 3 0 + 0 2 + 1 0 ${written(attended.row(1))} 0 3`);
  says(`nothing for b x = ${written(done.row(0))} ${written(done.row(1))}`);
});

Deno.test("lesson 19: the norms of two numbers are 1 and −1, but for epsilon", () => {
  for (const norm of valuesOf("layerNormRows")) {
    const wanted = [[1, -1], [-1, 1]];
    norm.toRows().flat().forEach((x, i) => assertAlmostEquals(x, wanted.flat()[i], 1e-4));
  }
});

Deno.test("lesson 19: the logits, the probabilities and the loss by hand", () => {
  const [loss] = valuesOf("crossEntropy").map(({ data }) => data[0]);
  const p = softmaxOf(0, 1, -1);
  says(`logits = 0 1 -1 p of a, b, c = ${written(p)} b is right: −ln ${p[1].toFixed(4)}`);
  says(`${written(softmaxOf(0, -1, 1))} c is right: ${loss.toFixed(4)}`);
  says(
    `The loss is ${loss.toFixed(4)}. Knowing nothing would cost ln 3 = ${Math.log(3).toFixed(4)}.`,
  );
  says(`b from there to ${(p[0] + p[1]).toFixed(4)}`);
});

Deno.test("lesson 19: the table of temperatures, and that sample draws so", () => {
  const logits = Matrix.from([[0, 1, -1]]);
  const temperatures = [0.5, 1, 2];
  const columns = temperatures.map((t) => Array.from(softmaxOf(0, 1 / t, -1 / t)));
  says(`temperature ${temperatures.join(" ")}`);
  says(`logits / temperature ${temperatures.map((t) => `0, ${1 / t}, −${1 / t}`).join(" ")}`);
  for (const [token, name] of ["a", "b", "c"].entries()) {
    says(`| ${name} ${columns.map((p) => p[token].toFixed(4)).join(" ")}`);
  }
  for (const [i, temperature] of temperatures.entries()) {
    const p = columns[i];
    const random = new Random(19);
    const counts = [0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[sample(logits, temperature, random)]++;
    counts.forEach((count, token) => assertAlmostEquals(count / 10_000, p[token], 0.03));
  }
});

Deno.test("lesson 19: what the mistakes would make of it", () => {
  const seeing = TAPE.map((operation) =>
    operation.op === "softmaxRows" ? { ...operation, causal: false } : operation
  );
  const [open] = valuesOf("softmaxRows", seeing);
  says(`weights ${open.get(0, 0).toFixed(4)} and ${open.get(0, 1).toFixed(4)}, and its`);
  says(`x would be ${written(EMBEDDING[0])} and ${written(EMBEDDING[1])}`);
  says(`by 1 and not by ${Math.sqrt(2).toFixed(4)}`);
  says(`of three tokens cannot fall below ${(-Math.log(softmaxOf(1, 0, 0)[0])).toFixed(4)},`);
  says(`come with probability ${softmaxOf(0, 2, -2)[1].toFixed(4)}, more`);
  const [x, attended] = [0, 3].map((i) => valuesOf("add")[i].toRows());
  const added = attended.map((row, i) => written(row.map((y, j) => y - x[i][j])));
  says(`x after attention is ${added[0]} and ${added[1]}`);
});

Deno.test("lesson 19: one wide head has as many numbers as two narrow ones", () => {
  const size = { ...SIZE, width: 64, hidden: 1 };
  for (const heads of [1, 2]) {
    const own = parameterShapes({ ...size, heads }).filter(({ name }) => name.includes("head"));
    says(`${own.reduce((n, { rows, cols }) => n + rows * cols, 0).toLocaleString("en")}`);
  }
  assert(Number.isInteger(64 / 2));
});

Deno.test("lesson 19: what a layer is worth on a text", () => {
  const [none, one] = run.models.map(({ curve }) => curve.at(-1)!.loss.toFixed(3));
  says(`its loss comes down to ${none}, and that of counted pairs is ${run.pairs.toFixed(3)}.`);
  says(`With one layer it is ${one}. Knowing nothing would cost ln ${run.vocabulary} = `);
  says(`= ${Math.log(run.vocabulary).toFixed(3)}.`);
  says(`over ${run.settings.steps.toLocaleString("en")} steps`);
  says(`goes on to ${Number(one).toFixed(2)}`);
  says(`These two models are small, with d = ${run.settings.width}.`);
  says(`Counted pairs came to ${run.pairs.toFixed(3)} in the figure above`);
});
