import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type LabelledSet, Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { descend } from "../network/gradient.ts";
import { type Net, PARAMETERS } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { oneByOne } from "./one_by_one.ts";
import { gradientAt, rowsOf } from "./orders.ts";
import type { Settings } from "./training.ts";

type Rows = readonly number[];
/** A training that takes batches of rows in the order in which a plan has them. */
const by =
  (plan: (rows: number, how: Settings) => Rows[], learned: readonly (keyof Net)[] = PARAMETERS) =>
  (start: Params, set: LabelledSet, _: unknown, how: Settings) => {
    const end = plan(set.x.rows, how).reduce((at, rows) => {
      const moved = descend(at, gradientAt(at, rowsOf(set, rows)), how.learningRate);
      const kept = PARAMETERS.filter((name) => rows.length === 1 && !learned.includes(name));
      return { ...moved, ...Object.fromEntries(kept.map((name) => [name, at[name]])) };
    }, net(start));
    return { params: paramsOf(end), history: [] };
  };

/** The batches of one epoch, in which some more rows are counted to each batch, and some of the last left out. */
const batches = (rows: number, size: number, { more = 0, less = 0 } = {}): Rows[] =>
  Array.from({ length: Math.ceil((rows - less) / size) }, (_, k) => k * size)
    .map((from) => Array.from({ length: Math.min(size + more, rows - from) }, (_, i) => from + i));

const epochsOf = (one: Rows[], { epochs }: Settings) => Array<Rows[]>(epochs).fill(one).flat();

function paramsOf({ W1, b1, W2, b2 }: Net): Params {
  const [w1, v1, w2, v2] = [W1, b1, W2, b2].map((rows) => Matrix.from(rows));
  return { W1: w1, b1: v1, W2: w2, b2: v2 };
}

const plain = (rows: number, how: Settings) => epochsOf(batches(rows, how.batchSize), how);

describe("what is said of samples that come one at a time", () => {
  it("is nothing where each is learned from", async () => {
    assertEquals(await oneByOne(labOf({ train: by(plain) })), undefined);
  });

  it("is that a single row is not learned from, where a batch of two is", async () => {
    const train = by((rows, how) => epochsOf(batches(rows, how.batchSize, { less: 1 }), how));
    const problem = await oneByOne(labOf({ train }));
    assertEquals(problem?.message, "of 1 training row, row 0 was not learned from");
    assertEquals(problem?.hint, "batches");
  });

  it("is which parameters a single row does not move", async () => {
    const problem = await oneByOne(labOf({ train: by(plain, ["W1", "W2"]) }));
    const message = "one row alone moved W1 and W2 as it should, but not b1 and b2";
    assertEquals(problem?.message, message);
    assertEquals(problem?.hint, "together");
  });

  it("is that a batch has a row too many", async () => {
    const train = by((rows, how) => epochsOf(batches(rows, how.batchSize, { more: 1 }), how));
    const problem = await oneByOne(labOf({ train }));
    const message = "the first step was made on both samples, though batchSize is 1";
    assertEquals(problem?.message, message);
    assertEquals(problem?.hint, "batches");
  });

  it("is about the loops where all epochs of a batch come before the next batch", async () => {
    const train = by((rows, { batchSize, epochs }) =>
      batches(rows, batchSize).flatMap((batch) => Array<Rows>(epochs).fill(batch))
    );
    assertEquals((await oneByOne(labOf({ train })))?.hint, "loops");
  });

  it("is that each epoch goes on, where the second of two leaves nothing", async () => {
    const train = by((rows, how) => batches(rows, how.batchSize));
    assertEquals((await oneByOne(labOf({ train })))?.hint, "again");
  });

  it("is that the second epoch took each sample twice, where it did", async () => {
    const train = by((rows, how) => {
      const one = batches(rows, how.batchSize);
      return how.epochs > 1 ? [...one, ...epochsOf(one, how)] : one;
    });
    const problem = await oneByOne(labOf({ train }));
    assertEquals(problem?.message, "the second epoch learned from each of two samples twice");
  });
});
