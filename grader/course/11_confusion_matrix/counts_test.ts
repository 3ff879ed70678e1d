import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { countsPairs } from "./counts.ts";

/** A count that adds so much for each pair. */
const by = (step: number) => (actual: Uint8Array, predicted: Uint8Array) => {
  const counts = new Matrix(10, 10);
  actual.forEach((a, i) => counts.set(a, predicted[i], counts.get(a, predicted[i]) + step));
  return counts;
};

const hintTo = async (step: number) =>
  (await countsPairs(labOf({ confusionMatrix: by(step) })))?.hint;

describe("the hint to a confusion matrix", () => {
  it("is that nothing was counted, where every number is 0", async () => {
    assertEquals(await hintTo(0), "filled");
  });

  it("is that some pairs are left out, where the others are right", async () => {
    const confusionMatrix = (actual: Uint8Array, predicted: Uint8Array) =>
      by(1)(actual.filter((_, i) => predicted[i] < 3), predicted.filter((label) => label < 3));
    assertEquals((await countsPairs(labOf({ confusionMatrix })))?.hint, "leftOut");
  });

  it("is that the rows are alike, or that there are shares, where it is so", async () => {
    assertEquals(await hintTo(0.5), "shares");
    const confusionMatrix = () =>
      Matrix.from(Array.from({ length: 10 }, () => Array.from({ length: 10 }, (_, j) => j)));
    assertEquals((await countsPairs(labOf({ confusionMatrix })))?.hint, "alike");
  });

  it("is the check's own where something was", async () => {
    assertEquals(await hintTo(2), undefined);
    assertEquals(await countsPairs(labOf({ confusionMatrix: by(1) })), undefined);
  });
});
