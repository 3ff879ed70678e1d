import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type LabelledSet, Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { descend } from "../network/gradient.ts";
import type { Net } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { oneByOne } from "./one_by_one.ts";
import { gradientAt, rowsOf } from "./orders.ts";
import type { Settings } from "./training.ts";

/** A training whose loop over the batches stops before this many of the last rows. */
const without = (last: number) => (start: Params, set: LabelledSet, _: unknown, how: Settings) => {
  let at = net(start);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    for (let i = 0; i < set.x.rows - last; i += how.batchSize) {
      const rows = Array.from({ length: Math.min(how.batchSize, set.x.rows - i) }, (_, k) => i + k);
      at = descend(at, gradientAt(at, rowsOf(set, rows)), how.learningRate);
    }
  }
  return { params: paramsOf(at), history: [] };
};

function paramsOf({ W1, b1, W2, b2 }: Net): Params {
  const [w1, v1, w2, v2] = [W1, b1, W2, b2].map((rows) => Matrix.from(rows));
  return { W1: w1, b1: v1, W2: w2, b2: v2 };
}

describe("what is said of samples that come one at a time", () => {
  it("is nothing where each is learned from", async () => {
    assertEquals(await oneByOne(labOf({ train: without(0) })), undefined);
  });

  it("is that a single row is not learned from, where a batch of two is", async () => {
    const problem = await oneByOne(labOf({ train: without(1) }));
    assertEquals(problem?.message, "of 1 training row, row 0 was not learned from");
    assertEquals(problem?.hint, "batches");
  });
});
