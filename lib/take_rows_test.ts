import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "./matrix.ts";
import { takeRows } from "./take_rows.ts";

describe("takeRows", () => {
  const a = () => Matrix.from([[1, 2], [3, 4], [5, 6]]);

  it("takes rows in the order given, some of them twice", () => {
    assertEquals(takeRows(a(), [2, 0, 2]).toRows(), [[5, 6], [1, 2], [5, 6]]);
  });

  it("takes the numbers of a permutation", () => {
    assertEquals(takeRows(a(), new Uint32Array([1, 2, 0])).toRows(), [[3, 4], [5, 6], [1, 2]]);
  });

  it("keeps the columns when no row is taken", () => {
    const none = takeRows(a(), []);
    assertEquals([none.rows, none.cols], [0, 2]);
  });

  it("makes a copy, so that neither matrix changes with the other", () => {
    const from = a();
    const taken = takeRows(from, [0]);
    taken.set(0, 0, 10);
    from.set(0, 1, 20);
    assertEquals(from.toRows()[0], [1, 20]);
    assertEquals(taken.toRows(), [[10, 2]]);
  });

  it("refuses a row that is not there, and names it and the shape", () => {
    for (const row of [3, -1, 0.5]) {
      const error = assertThrows(() => takeRows(a(), [0, row]), RangeError);
      assertEquals(error.message, `Cannot read row ${row} of a 3×2 matrix`);
    }
  });
});
