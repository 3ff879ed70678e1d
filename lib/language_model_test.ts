import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parameterShapes } from "./language_model.ts";

const SIZE = { vocabulary: 7, context: 3, width: 6, heads: 2, layers: 2, hidden: 5 };

describe("parameterShapes", () => {
  it("goes from the embedding over the layers to the unembedding", () => {
    assertEquals(parameterShapes({ ...SIZE, layers: 1 }).map(({ name }) => name), [
      "embedding",
      "positions",
      "layer0.attentionGain",
      "layer0.attentionShift",
      ...["query", "key", "value", "output"].map((name) => `layer0.head0.${name}`),
      ...["query", "key", "value", "output"].map((name) => `layer0.head1.${name}`),
      "layer0.mlpGain",
      "layer0.mlpShift",
      "layer0.W1",
      "layer0.b1",
      "layer0.W2",
      "layer0.b2",
      "finalGain",
      "finalShift",
      "unembedding",
    ]);
  });

  it("gives no two the same name", () => {
    const names = parameterShapes(SIZE).map(({ name }) => name);
    assertEquals(new Set(names).size, names.length);
  });

  it("has as many numbers as a count by hand", () => {
    const layer = 4 * 6 + 2 * (3 * 6 * 3 + 3 * 6) + 6 * 5 + 5 + 5 * 6 + 6;
    const count = parameterShapes(SIZE).reduce((sum, { rows, cols }) => sum + rows * cols, 0);
    assertEquals(count, 7 * 6 + 3 * 6 + 2 * layer + 2 * 6 + 6 * 7);
  });

  it("refuses heads that do not divide the width", () => {
    const error = assertThrows(() => parameterShapes({ ...SIZE, heads: 4 }), RangeError);
    assertEquals(error.message, "Cannot share 6 numbers among 4 heads: some would be left");
  });
});
