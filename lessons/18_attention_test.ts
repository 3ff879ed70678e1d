/** Numbers that lesson 18 says. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { Matrix } from "../lib/mod.ts";
import { attention, attentionBackward } from "../solutions/18_attention.ts";
import { softmax } from "../solutions/04_softmax.ts";
import { TOKENS } from "../tools/figures/attention_weights.ts";
import { lesson } from "./says.ts";

const says = await lesson("18_attention");
const { q: Q, k: K, v: V } = TOKENS;
const { out, weights } = attention(Q, K, V, { causal: true });
const D_OUT = Matrix.from([[0, 0], [0, 0], [1, 0]]);
const { dq, dk, dv } = attentionBackward(Q, K, V, weights, D_OUT);

/** Numbers as the lesson writes them in its calculation. */
const written = (row: ArrayLike<number>) =>
  Array.from(row, (x) => Number.isInteger(x) || x === 0.5 ? `${x}` : x.toFixed(4)).join(" ");
const softmaxOf = (...scores: number[]) => softmax(Matrix.from([scores])).row(0);

Deno.test("lesson 18: three tokens by hand, and their matrices", () => {
  const [first, ...rest] = [0, 1, 2].map((i) => [Q, K, V].map((m) => written(m.row(i))));
  says(`q = ${first[0]} k = ${first[1]} v = ${first[2]} ${rest.flat().join(" ")}`);
  says(`weights = ${[0, 1, 2].map((i) => written(weights.row(i))).join(" ")}`);
  says(`out = ${written(out.row(0))} the first value alone ${written(out.row(1))} half`);
  says(`half of the second ${written(out.row(2))} 0.0900·(4, 0)`);
  const exps = [0, 1, 2].map(Math.exp);
  says(
    `${exps[1].toFixed(3)} and ${exps[2].toFixed(3)}, together ${
      exps.reduce((sum, x) => sum + x, 0).toFixed(3)
    }`,
  );
});

Deno.test("lesson 18: the products and the scores by hand", () => {
  const products = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => Q.row(i).reduce((sum, x, c) => sum + x * K.get(j, c), 0))
  );
  const scores = products.map((row, i) => row.map((x, j) => j > i ? "−∞" : `${x / 2}`));
  const [first, ...rest] = products.map((row, i) => [row.join(" "), scores[i].join(" ")]);
  says(`q·kᵀ = ${first[0]} scores = ${first[1]} ${rest.flat().join(" ")}`);
});

Deno.test("lesson 18: the way back by hand", () => {
  const mean = out.get(2, 0);
  const slopes = [4, 0, 2].map((up, j) => weights.get(2, j) * (up - mean));
  says(`the row's mean = ${mean.toFixed(4)} `);
  says(`dScores, last row = ${written(slopes)}`);
  says(`divided by √d = ${written(slopes.map((x) => x / 2))}`);
  says(`dq, last row = ${written(dq.row(2))}`);
  says(`dk, middle row = ${written(dk.row(1))}`);
  says(`dv, first column = ${written([0, 1, 2].map((j) => dv.get(j, 0)))}`);
});

Deno.test("lesson 18: a step against dk moves the middle key toward its query, and lowers the loss", () => {
  const loss = out.get(2, 0);
  says(`Let the loss be the first number of the last row of \`out\`, ${loss.toFixed(4)}.`);
  says("it adds to the first two numbers of the middle token's key");
  const stepped = new Matrix(3, 4, K.data.map((number, i) => number - 0.1 * dk.data[i]));
  const [moved, still] = [stepped.row(1), K.row(1)];
  assertEquals(Array.from(moved, (number, i) => number > still[i]), [true, true, false, false]);
  const after = attention(Q, stepped, V, { causal: true });
  assert(after.weights.get(2, 1) > weights.get(2, 1) && after.out.get(2, 0) < loss);
});

Deno.test("lesson 18: what the mistakes would make of it", () => {
  const list = (numbers: ArrayLike<number>) => {
    const [one, two, three] = Array.from(numbers, (x) => x === 0 ? "0" : x.toFixed(4));
    return `${one}, ${two} and ${three}`;
  };
  says(`the weights ${list(softmaxOf(0, 2, 4))}`);
  says(`the weights are ${list(softmaxOf(0, 0.5, 1))}`);
  says(`= ${softmaxOf(0.5, 0, 0)[0].toFixed(4)} to itself`);
  says(`dScores would be ${list([4, 0, 2].map((up, j) => up * weights.get(2, j)))}`);
});

Deno.test("lesson 18: what many tokens cost", () => {
  says(`${(2 * 256 * 256 * 64).toLocaleString("en")}. Twice`);
  assertAlmostEquals(weights.row(2).reduce((sum, p) => sum + p, 0), 1, 1e-6);
});

Deno.test("lesson 18: what Deno makes of a root written as a power", () => {
  const d = 2;
  assertEquals(d ** -(1 / 2), d ** -1 / 2, "Deno reads it rightly: the lesson's warning can go");
});
