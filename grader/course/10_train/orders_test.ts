import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, type Params, Random } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import type { Net } from "../network/network.ts";
import { orderOf, taskWithEnds, twoSamples } from "./orders.ts";

const labOf = (random: Pick<Random, "normal">) => ({ seed: 1234, random }) as Lab;

/** What a submission that ended there would have returned. */
function paramsOf({ W1, b1, W2, b2 }: Net): Params {
  const [w1, c1, w2, c2] = [W1, b1, W2, b2].map((rows) => Matrix.from(rows));
  return { W1: w1, b1: c1, W2: w2, b2: c2 };
}

describe("two samples over two epochs", () => {
  it("have four orders, and each end is known from the others", () => {
    const { task, ends } = twoSamples(labOf(new Random(1)));
    assertEquals(ends.map((end) => orderOf(paramsOf(end), ends)), [0, 1, 2, 3]);
    assertEquals(orderOf(task.params, ends), -1);
  });
});

describe("a task on which paths end apart", () => {
  it("is given up, with the seed, where every draw has a ReLU at its kink", () => {
    const zeros = labOf({ normal: () => 0 });
    const message = "None of 1000 random draws would do, with the check's seed 1234";
    assertThrows(() => taskWithEnds(zeros, 2, [[[0, 1]]]), Error, message);
  });

  it("is given up where two of the paths are the same", () => {
    const path = [[0, 1]];
    const search = () => taskWithEnds(labOf(new Random(1)), 2, [path, path]);
    assertThrows(search, Error, "None of 1000 random draws would do");
  });
});
