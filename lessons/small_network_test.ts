/** The network that lessons 06 to 10 work through by hand, worked through by the reference. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { Matrix, Random } from "../lib/mod.ts";
import { forward } from "../solutions/06_forward.ts";
import { computeLoss } from "../solutions/07_compute_loss.ts";
import { backward } from "../solutions/08_backward.ts";
import { train } from "../solutions/10_train.ts";
import { bothWays, PARAMS, SECOND, SET } from "../tools/figures/small_network.ts";
import { lesson as says } from "./says.ts";

const activations = forward(PARAMS, SET.x);

/** The numbers of a matrix as the lessons print them. */
function printed(m: Matrix): number[][] {
  return m.toRows().map((row) => row.map((value) => Number(value.toFixed(4))));
}

const lesson = (name: string) => Deno.readTextFile(new URL(name, import.meta.url));

Deno.test("the forward pass by hand is the reference's", async () => {
  assertEquals(printed(activations.z1), [[2, -1], [-1, 1.5]]);
  assertEquals(printed(activations.z2), [[2, 0], [0, 3]]);
  assertEquals(printed(activations.a2), [[0.8808, 0.1192], [0.0474, 0.9526]]);
  const text = await lesson("06_forward.md");
  for (const row of ["0.8808, 0.1192", "0.0474, 0.9526"]) {
    assertStringIncludes(text, `a2   = (${row})`);
  }
});

Deno.test("the gradients by hand are the reference's", async () => {
  const { dW1, db1, dW2, db2 } = backward(PARAMS, activations, SET.x, SET.y);
  assertEquals(printed(dW2), [[-0.1192, 0.1192], [-0.7144, 0.7144]]);
  assertEquals(printed(db2), [[-0.5359, 0.5359]]);
  assertEquals(printed(dW1), [[-0.0596, 0], [0, 0.9526], [-0.0596, 0]]);
  assertEquals(printed(db1), [[-0.0596, 0.9526]]);
  const text = await lesson("08_backward.md");
  for (const { data } of [dW2, db2, dW1, db1]) {
    for (const value of data) {
      assertStringIncludes(text, String(Number(value.toFixed(4))));
    }
  }
});

Deno.test("lesson 08: the slopes in the graph are those of the second image alone", async () => {
  const { a2, dz2, da1, dz1, dW1, dW2 } = bothWays(SECOND);
  const lesson = await says("08_backward");
  assertEquals(printed(dz2), [[-0.9526, 0.9526]]);
  assertEquals(printed(da1), [[-0.9526, 1.9051]]);
  assertEquals(printed(dz1), [[0, 1.9051]]);
  assertEquals(printed(dW1)[1], [0, 1.9051]);
  lesson(`only ${a2.get(0, 0).toFixed(4)}, so its loss is ${(-Math.log(a2.get(0, 0))).toFixed(4)}`);
  lesson(`0.9526 · 2 = ${dz1.get(0, 1).toFixed(4)}`);
  lesson(`1.5 · 0.9526 = ${dW2.get(1, 1).toFixed(4)}`);
  lesson(`1 · 1 · 2 · 0.9526 = ${dW1.get(1, 1).toFixed(4)}`);
});

Deno.test("lesson 08: a slope foretells what a step of 0.1 does to the loss", async () => {
  const { dW1 } = bothWays(SECOND);
  const moved = PARAMS.W1.toRows();
  moved[1][1] -= 0.1;
  const [before, after] = [PARAMS, { ...PARAMS, W1: Matrix.from(moved) }]
    .map((params) => computeLoss(SECOND.y, forward(params, SECOND.x).a2));
  const foretold = (before - 0.1 * dW1.get(1, 1)).toFixed(4);
  const lesson = await says("08_backward");
  lesson(`About ${before.toFixed(4)} − 0.1 · ${dW1.get(1, 1).toFixed(4)} = ${foretold}`);
  lesson(`The network itself says ${after.toFixed(4)}`);
});

Deno.test("lesson 08: what a nudge of 0.01 changes is measured", async () => {
  const nudged = structuredClone(PARAMS.W1.toRows());
  nudged[1][1] += 0.01;
  const [before, after] = [PARAMS, { ...PARAMS, W1: Matrix.from(nudged) }]
    .map((params) => computeLoss(SECOND.y, forward(params, SECOND.x).a2));
  const lesson = await says("08_backward");
  lesson(`loss ${before.toFixed(4)} becomes ${after.toFixed(4)}`);
  lesson(`The loss grew by about ${(after - before).toFixed(3)}`);
  lesson(`which is ${(100 * (after - before)).toFixed(1)} times as much`);
  lesson(`slope: ${(100 * (after - before)).toFixed(3)}`);
});

Deno.test("one step by hand is the reference's, and nine flip the guess", async () => {
  const step = (epochs: number) =>
    train(PARAMS, SET, SET, {
      epochs,
      batchSize: 2,
      learningRate: 0.1,
      random: new Random(1),
    });
  const one = step(1).params;
  assertEquals(printed(one.W2), [[1.0119, -0.0119], [0.0714, 1.9286]]);
  assertEquals(printed(one.b2), [[0.0536, -0.0536]]);
  const { dW1 } = backward(PARAMS, activations, SET.x, SET.y);
  const lesson10 = await says("10_train");
  lesson10(`1 − 0.1 · ${dW1.get(1, 1).toFixed(4)} = ${one.W1.get(1, 1).toFixed(4)}`);
  const [[first]] = printed(forward(one, SET.x).a2);
  lesson10(`from 0.8808 to ${first} for the first image and from 0.0474 to 0.0891`);
  const second = forward(one, SECOND.x);
  assertEquals([printed(second.a2)[0][0], printed(second.a1)[0][0]], [0.0891, 0]);
  const bias = one.b1.get(0, 1).toFixed(4);
  lesson10(`from ${PARAMS.b1.get(0, 1)} to ${bias}`);
  const moved = (0.1 * dW1.get(1, 1)).toFixed(5);
  lesson10(`1.5 − 2 · ${moved} = ${second.z1.get(0, 1).toFixed(4)}`);
  assertEquals((1.5 - 2 * Number(moved)).toFixed(4), second.z1.get(0, 1).toFixed(4));
  for (const j of [0, 1]) {
    const [weight, shift] = [one.W2.get(1, j), one.b2.get(0, j)].map((value) => value.toFixed(4));
    const product = `${second.a1.get(0, 1).toFixed(4)}·${weight}`;
    lesson10(`${product} + ${shift} = ${second.z2.get(0, j).toFixed(3)}`.replace("+ -", "- "));
  }

  const { history } = step(9);
  assertEquals(history.map((m) => m.trainAccuracy).indexOf(1), 8);
  const before = computeLoss(SET.y, activations.a2).toFixed(4);
  const falls = `from ${before} to ${history[0].trainLoss.toFixed(4)}`;
  assertStringIncludes(await lesson("10_train.md"), falls);
});
