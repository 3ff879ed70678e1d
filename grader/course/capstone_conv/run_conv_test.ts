import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, Random } from "../../../lib/mod.ts";
import type { Answer, Call } from "../../sandbox/child.ts";
import { likeliest } from "../capstone/logits.ts";
import { convLogits } from "./conv_logits.ts";
import { type ConvParams, paramsProblem, startParams } from "./params.ts";
import { BrokenNetwork, type ConvSettings, runConv } from "./run_conv.ts";
import { PIXELS } from "./settings.ts";

const SIZES = { kernels: 2, hidden: 3 };
const PARAMS = startParams(new Random(5), SIZES);
const RANDOM = new Random(6);
const IMAGES = Uint8Array.from({ length: 50 * PIXELS }, () => 256 * RANDOM.uniform());
const CLASSES = likeliest(convLogits(PARAMS, IMAGES));
const DIGITS = {
  train: { images: IMAGES, labels: CLASSES },
  sample: { images: IMAGES, labels: CLASSES },
  test: { images: IMAGES, labels: CLASSES.map((label, i) => i < 10 ? (label + 1) % 10 : label) },
  names: Uint32Array.from({ length: 10 }, (_, i) => i),
  turn: 0,
};
const SETTINGS: ConvSettings = {
  ...SIZES,
  epochs: 2,
  batchSize: 10,
  learningRate: 0.1,
  momentum: 0.9,
  trainSeconds: 1,
  firstEpochSeconds: 1,
};
const EPOCH = { epoch: 1, trainLoss: 1, trainAccuracy: 0.5, testLoss: 1, testAccuracy: 0.5 };

/** A session whose training returns some parameters, and whose forward pass some classes. */
function session(params: unknown, classes: unknown, progress: unknown[] = []) {
  const calls: Call[] = [];
  const call = (asked: Call): Promise<Answer> => {
    calls.push(asked);
    const isTraining = asked.fn === "train";
    if (isTraining) progress.forEach((metrics) => asked.onProgress?.(metrics));
    return Promise.resolve({ value: isTraining ? params : classes, after: [] });
  };
  return { call, calls };
}

describe("a training of the convolutional network", () => {
  it("is judged by the parent, from the parameters that came back", async () => {
    const { testAccuracy, mistakes } = await runConv(session(PARAMS, CLASSES), DIGITS, SETTINGS);
    assertEquals(testAccuracy, 0.8);
    assertEquals(mistakes.length, 3);
  });

  it("sends no label of a test image, and no image before where it starts is settled", async () => {
    const fake = session(PARAMS, CLASSES);
    await runConv(fake, DIGITS, SETTINGS);
    const [train, read] = fake.calls;
    assertEquals([train.fn, read.fn], ["train", "classify"]);
    assertEquals(read.args, [PARAMS, IMAGES]);
    const [start, ...sets] = train.args;
    assertEquals(paramsProblem(start, SIZES), undefined);
    assertEquals(sets.slice(0, 2), [DIGITS.train, DIGITS.sample]);
  });

  it("counts no more epochs than were asked for, and no word that is not an epoch's", async () => {
    const second = { ...EPOCH, epoch: 2 };
    const told = [EPOCH, { epoch: 9 }, { ...second, ballast: "x" }, { ...EPOCH, epoch: 3 }];
    const { history } = await runConv(session(PARAMS, CLASSES, told), DIGITS, SETTINGS);
    assertEquals(history, [EPOCH, second]);
  });

  it("is broken where parameters of another shape come back, and says which", async () => {
    const params: ConvParams = { ...PARAMS, W1: new Matrix(2, 2) };
    await assertRejects(() => runConv(session(params, CLASSES), DIGITS, SETTINGS), BrokenNetwork);
    for (const none of [undefined, null, 5]) {
      await assertRejects(() => runConv(session(none, CLASSES), DIGITS, SETTINGS), BrokenNetwork);
    }
  });

  it("is broken where the student's own forward pass reads more than three digits otherwise", async () => {
    const other = (count: number) =>
      CLASSES.map((label, i) => i < count ? (label + 1) % 10 : label);
    await runConv(session(PARAMS, other(3)), DIGITS, SETTINGS);
    for (const classes of [other(4), CLASSES.subarray(1), undefined]) {
      await assertRejects(() => runConv(session(PARAMS, classes), DIGITS, SETTINGS), BrokenNetwork);
    }
  });
});
