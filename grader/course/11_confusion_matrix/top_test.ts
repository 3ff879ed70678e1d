import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { findsMistakes } from "./top.ts";

/** The mistakes in a matrix, with what becomes of the number of a class. */
const top = (of: (label: number) => number) => (matrix: Matrix, limit = 5) =>
  matrix.toRows().flatMap((row, i) => row.map((count, j) => ({ i, j, count })))
    .filter(({ i, j, count }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ i, j, count }) => ({ actual: of(i), predicted: of(j), count }));

describe("what is said of the commonest mistakes", () => {
  it("is nothing where they are found", async () => {
    assertEquals(await findsMistakes(labOf({ topConfusions: top((label) => label) })), undefined);
  });

  it("is that nothing may rely on ten, where the eleventh class is taken for another", async () => {
    const topConfusions = top((label) => Number(String(label)[0]));
    assertEquals((await findsMistakes(labOf({ topConfusions })))?.hint, "ten");
  });

  it("is that a mistake came back twice, or came with another column of its row", async () => {
    const hintTo = async (topConfusions: (matrix: Matrix, limit?: number) => unknown) =>
      (await findsMistakes(labOf({ topConfusions })))?.hint;
    const right = top((label) => label);
    assertEquals(await hintTo((m, limit) => right(m, limit).map((_, __, all) => all[0])), "once");
    const moved = (m: Matrix, limit?: number) =>
      right(m, limit).map(({ actual, predicted, count }) => ({
        actual,
        predicted: predicted > actual ? predicted - 1 : predicted,
        count,
      }));
    assertEquals(await hintTo(moved), "column");
    const turned = (m: Matrix, limit?: number) =>
      right(m, limit).map(({ actual, predicted, count }) => ({
        actual: predicted,
        predicted: actual,
        count,
      }));
    assertEquals(await hintTo(turned), "fields");
  });

  it("is how the list is ordered, where all mistakes are in it", async () => {
    const all = (matrix: Matrix, compare: (a: number, b: number) => number) =>
      top((label) => label)(matrix, Infinity).sort((a, b) => compare(a.count, b.count));
    const hintTo = async (topConfusions: (matrix: Matrix, limit?: number) => unknown) =>
      (await findsMistakes(labOf({ topConfusions })))?.hint;
    const down = (a: number, b: number) => b - a;
    assertEquals(
      await hintTo((m, limit = 5) => all(m, (a, b) => a - b).slice(0, limit)),
      "reversed",
    );
    const asText = (a: number, b: number) => `${a}` < `${b}` ? 1 : -1;
    assertEquals(await hintTo((m, limit = 5) => all(m, asText).slice(0, limit)), "asText");
    assertEquals(await hintTo((m, limit = 5) => all(m, down).slice(limit)), "rest");
    assertEquals(await hintTo((m) => all(m, down)), "cut");
  });
});
