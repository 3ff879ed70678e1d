import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type LabelledSet, Matrix, type Params } from "../../../lib/mod.ts";
import { sameDraws } from "../../judge/draw.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { descend } from "../network/gradient.ts";
import { accuracyOf, crossEntropy, forward, loss, PARAMETERS } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { isTimesCounts } from "./factor.ts";
import { callsProblem, earlierEpochProblem } from "./history.ts";
import { historyProblem } from "./metrics.ts";
import { gradientAt } from "./orders.ts";
import type { Settings } from "./training.ts";

const [zero, set] = [Matrix.from([[0]]), { x: Matrix.from([[1]]), y: Matrix.from([[1]]) }];
const params = { W1: zero, b1: zero, W2: zero, b2: zero };
/** What a network of one class comes to: it is always right, and sure. */
const RIGHT = { epoch: 1, trainLoss: 0, trainAccuracy: 1, testLoss: 0, testAccuracy: 1 };

function messageOf(history: unknown): string | undefined {
  return historyProblem(history, 1, params, { train: set, test: set })?.message;
}

function hintOf(wrong: Partial<typeof RIGHT>): string | undefined {
  return historyProblem([{ ...RIGHT, ...wrong }], 1, params, { train: set, test: set })?.hint;
}

describe("what is wrong with a history", () => {
  it("is nothing where it has the metrics of the epoch", () => {
    assertEquals(messageOf([RIGHT]), undefined);
  });

  it("is told in numbers that agree with their nouns", () => {
    assertEquals(messageOf([]), "history has 0 entries after 1 epoch");
    assertEquals(messageOf([RIGHT, RIGHT]), "history has 2 entries after 1 epoch");
  });

  it("is the first field that differs, for the parameters returned", () => {
    const message = "history[0].trainLoss is 0.5, expected 0 for the parameters returned";
    assertEquals(messageOf([{ ...RIGHT, trainLoss: 0.5 }]), message);
  });

  it("is about the accuracy where the loss of the set is right", () => {
    assertEquals(hintOf({ testAccuracy: 0.5 }), "accuracy");
    assertEquals(hintOf({ testAccuracy: 0.5, testLoss: 0.5 }), "asTraining");
  });

  it("is what was added where both losses are too large by the same amount", () => {
    assertEquals(hintOf({ trainLoss: 0.5, testLoss: 0.5 }), "added");
    assertEquals(hintOf({ trainLoss: 0.5, testLoss: 0.25 }), undefined);
  });
});

const blind = { ...params, W2: Matrix.from([[0, 0]]), b2: Matrix.from([[0, 0]]) };

describe("the hint to losses that have changed places", () => {
  it("is about the other set, where one has the other's loss", () => {
    const sure = { ...blind, W2: Matrix.from([[1, -1]]), W1: Matrix.from([[1]]) };
    const [train, test] = [[1, 0], [0, 1]].map((y) => ({
      x: Matrix.from([[1]]),
      y: Matrix.from([y]),
    }));
    const [low, high] = [train, test].map(({ x, y }) => loss(net(sure), x.toRows(), y.toRows()));
    const hint = (trainLoss: number, testLoss: number) =>
      historyProblem([{ ...RIGHT, trainLoss, testLoss }], 1, sure, { train, test })?.hint;
    assertEquals(hint(high, low), "otherSet");
    assertEquals(hint(low, low), "otherSet");
    assertEquals(hint(low, high), "accuracy");
  });
});

describe("a factor of the loss", () => {
  const [two, three] = [2, 3].map((rows) => ({
    x: new Matrix(rows, 1),
    y: Matrix.from(Array(rows).fill([1, 0])),
  }));
  const told = (epochs: number, trainLoss: number, testLoss = Math.LN2) => ({
    params: blind,
    history: [{ trainLoss, testLoss }],
    settings: { epochs, batchSize: 1 },
  });
  const isSo = (...trainings: ReturnType<typeof told>[]) =>
    isTimesCounts({ params: blind, train: three, test: two }, trainings);

  it("is seen where it is the same number of things in each training", () => {
    assertEquals(isSo(told(20, Math.LN2 / 20), told(1, Math.LN2)), true);
    assertEquals(isSo(told(20, Math.LN2 * 3 / 2), told(1, Math.LN2 * 3 / 2)), true);
  });

  it("is not seen where the loss is right, or wrong in another way", () => {
    assertEquals(isSo(told(20, Math.LN2), told(1, Math.LN2)), false);
    assertEquals(isSo(told(20, Math.LN2 / 20), told(1, Math.LN2 / 20)), false);
    assertEquals(isSo(told(20, 0.123), told(1, 0.456)), false);
  });
});

/** The same of a second epoch, in which it is less sure. */
const SECOND = { ...RIGHT, epoch: 2, trainLoss: 0.25, testLoss: 0.5 };

describe("what is wrong with the calls of onEpoch", () => {
  it("is nothing where each has what the history has for its epoch", () => {
    assertEquals(callsProblem([RIGHT, SECOND], 2, [RIGHT, SECOND]), undefined);
  });

  it("is the first that is of no epoch, or of another one", () => {
    const message = (told: unknown) => callsProblem([told, SECOND], 2, [RIGHT, SECOND])?.message;
    assertMatch(message({})!, /^call 1 of onEpoch: metrics.epoch is undefined/);
    assertEquals(
      message({ ...RIGHT, trainLoss: 1 }),
      "call 1 of onEpoch: metrics.trainLoss is 1, expected 0, as in the history",
    );
  });

  it("is not that the history has too few entries, or too many", () => {
    assertEquals(callsProblem([{}, SECOND], 2, [SECOND]), undefined);
    assertEquals(callsProblem([RIGHT, SECOND], 2, [{}, RIGHT, SECOND]), undefined);
  });

  it("is not that the history has one object for all epochs", () => {
    assertEquals(callsProblem([RIGHT, SECOND], 2, [SECOND, SECOND]), undefined);
  });

  it("is how many there were, in numbers that agree with their nouns", () => {
    assertEquals(callsProblem([RIGHT], 2, [RIGHT, RIGHT]), {
      message: "onEpoch got 1 call, expected 2 calls: one per epoch",
      expected: "2 calls",
      actual: "1 call",
    });
  });

  it("is what differs from the history", () => {
    const problem = callsProblem([{ ...RIGHT, testAccuracy: 0 }], 1, [RIGHT]);
    const message = "call 1 of onEpoch: metrics.testAccuracy is 0, expected 1, as in the history";
    assertEquals(problem?.message, message);
  });
});

/** A training of whole sets at some rate, which tells the losses of its epochs times a factor. */
const trainsAt =
  (rate: (how: Settings) => number, factor: (epoch: number) => number) =>
  (start: Params, train: LabelledSet, test: LabelledSet, how: Settings) => {
    let at = net(start);
    const history = Array.from({ length: how.epochs }, (_, i) => {
      at = descend(at, gradientAt(at, train), rate(how));
      const [ofTraining, ofTest] = [train, test].map(({ x, y }) => {
        const [yTrue, { a2 }] = [y.toRows(), forward(at, x.toRows())];
        return { loss: crossEntropy(yTrue, a2), accuracy: accuracyOf(yTrue, a2) };
      });
      return {
        epoch: i + 1,
        trainLoss: factor(i + 1) * ofTraining.loss,
        trainAccuracy: ofTraining.accuracy,
        testLoss: ofTest.loss,
        testAccuracy: ofTest.accuracy,
      };
    });
    const [W1, b1, W2, b2] = PARAMETERS.map((name) => Matrix.from(at[name]));
    return { params: { W1, b1, W2, b2 }, history };
  };

const problemAt = (train: ReturnType<typeof trainsAt>) =>
  earlierEpochProblem(labOf({ train }), sameDraws());

describe("what is wrong with the metrics of the first epochs", () => {
  it("is told where a training of one epoch ends as that epoch does", async () => {
    const told = await problemAt(trainsAt(({ learningRate }) => learningRate, () => 2));
    assertMatch(told!.message, /^history\[0\]\.trainLoss is .* after epoch 1$/);
  });

  it("is told where only an epoch in between is wrong", async () => {
    const isThird = (epoch: number) => epoch === 3 ? 2 : 1;
    const told = await problemAt(trainsAt(({ learningRate }) => learningRate, isThird));
    assertMatch(told!.message, /^history\[2\]\.trainLoss is .* after epoch 3$/);
  });

  it("is not known where the rate hangs on the number of epochs", async () => {
    const hangs = trainsAt(({ learningRate, epochs }) => learningRate / epochs, () => 2);
    assertEquals(await problemAt(hangs), undefined);
  });
});
