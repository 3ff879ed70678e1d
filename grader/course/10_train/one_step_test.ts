import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type LabelledSet, Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { descend } from "../network/gradient.ts";
import { loss, PARAMETERS } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { oneStep } from "./one_step.ts";
import { gradientAt, rowsOf } from "./orders.ts";
import type { Settings } from "./training.ts";

const moved = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.map((w) => w + 0.1));

/** A training that moves the weights in some cases, and in others not. */
const movesWhere =
  (moves: (rows: number, size: number) => boolean) =>
  ({ W1, b1, W2, b2 }: Params, { x }: LabelledSet, _: unknown, { batchSize }: Settings) => {
    const move = moves(x.rows, batchSize) ? moved : (m: Matrix) => m;
    return { params: { W1: move(W1), b1: move(b1), W2: move(W2), b2: move(b2) }, history: [] };
  };

const hintWhere = async (moves: (rows: number, size: number) => boolean) =>
  (await oneStep(labOf({ train: movesWhere(moves) })))?.hint;

/** A training that measures where its step leads, and returns something else. */
function returnsStart(params: Params, train: LabelledSet, _: unknown, how: Settings) {
  const start = net(params);
  const end = descend(start, gradientAt(start, train), how.learningRate);
  return { params, history: [{ trainLoss: loss(end, train.x.toRows(), train.y.toRows()) }] };
}

/** A training that takes the right step, but for one of its parameters. */
function stepsBut(name: keyof Params, wrong: (m: Matrix) => Matrix) {
  return (params: Params, train: LabelledSet, _: unknown, how: Settings) => {
    const start = net(params);
    const end = descend(start, gradientAt(start, train), how.learningRate);
    const [W1, b1, W2, b2] = [end.W1, end.b1, end.W2, end.b2].map((rows) => Matrix.from(rows));
    const stepped = { W1, b1, W2, b2 };
    return { params: { ...stepped, [name]: wrong(params[name]) }, history: [] };
  };
}

describe("what is said of a step that is wrong in one parameter", () => {
  it("names those that are right, and invents no decay", async () => {
    const problem = await oneStep(labOf({ train: stepsBut("b2", moved) }));
    assert(problem?.message?.endsWith("W1, b1 and W2 moved as they should"), problem?.message);
    assertEquals(problem?.hint, "together");
  });
});

describe("the hint to a step that moves no parameter", () => {
  it("is about all of what may be wrong where no batch moves any", async () => {
    assertEquals(await hintWhere(() => false), "unmoved");
  });

  it("is about what is returned, where trainLoss tells of the right step", async () => {
    assertEquals((await oneStep(labOf({ train: returnsStart })))?.hint, "result");
  });

  it("is about the batches where smaller ones move them", async () => {
    assertEquals(await hintWhere((rows, size) => size < rows), "batches");
  });
});

/** A training that takes one step on some of its rows. */
const stepsOn =
  (...rows: number[]) => (params: Params, train: LabelledSet, _: unknown, how: Settings) => {
    const end = descend(
      net(params),
      gradientAt(net(params), rowsOf(train, rows)),
      how.learningRate,
    );
    const [W1, b1, W2, b2] = [end.W1, end.b1, end.W2, end.b2].map((one) => Matrix.from(one));
    return { params: { W1, b1, W2, b2 }, history: [] };
  };

/** A training that subtracts a part of the parameters. */
function shrinks({ W1, b1, W2, b2 }: Params, _: unknown, __: unknown, how: Settings) {
  const less = (m: Matrix) =>
    new Matrix(m.rows, m.cols, m.data.map((w) => w - how.learningRate * w));
  return { params: { W1: less(W1), b1: less(b1), W2: less(W2), b2: less(b2) }, history: [] };
}

/** A training that cuts gradients off. */
const cutsAt = (most: number) => (start: Params, train: LabelledSet, _: unknown, how: Settings) => {
  const slopes = gradientAt(net(start), train);
  const [W1, b1, W2, b2] = PARAMETERS.map((name) => {
    const cut = slopes[name].flat().map((slope) => Math.max(-most, Math.min(most, slope)));
    const { rows, cols, data } = start[name];
    return new Matrix(rows, cols, data.map((w, i) => w - how.learningRate * cut[i]));
  });
  return { params: { W1, b1, W2, b2 }, history: [] };
};

describe("what is said of a step whose longest entries are cut off", () => {
  it("is how far they went, though some parameters moved as they should", async () => {
    for (const most of [0.05, 0.25]) {
      const problem = await oneStep(labOf({ train: cutsAt(most) }));
      const note = problem?.message.split(": ").at(-1);
      assertEquals([note, problem?.hint], [
        `no entry moved farther than ${most} · learningRate`,
        "step",
      ]);
    }
  });
});

describe("what is said of a step that is wrong in all parameters", () => {
  const noteTo = async (...rows: number[]) =>
    (await oneStep(labOf({ train: stepsOn(...rows) })))?.message.split(": ").at(-1);

  it("names the rows that it was made on", async () => {
    assertEquals(await noteTo(2), "it is the gradient of row 2 alone");
    assertEquals(await noteTo(1, 3), "it is the gradient of rows 1 and 3 alone");
    assertEquals(await noteTo(1, 2, 3, 4), "it is the gradient of all rows but row 0");
  });

  it("is that it is not along the gradient, where it is not", async () => {
    assertEquals((await oneStep(labOf({ train: shrinks })))?.hint, "along");
  });
});
