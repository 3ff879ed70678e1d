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
    assertEquals((await findsMistakes(labOf({ topConfusions })))?.hint, "size");
  });
});
