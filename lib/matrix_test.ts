import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "./matrix.ts";

/** Fails unless a RangeError with exactly this message is thrown. */
function assertRangeError(fn: () => unknown, message: string): void {
  assertEquals(assertThrows(fn, RangeError).message, message);
}

describe("a matrix", () => {
  const m = () => Matrix.from([[1, 2, 3], [4, 5, 6]]);

  it("holds its rows one after the other", () => {
    assertEquals(m().data, new Float32Array([1, 2, 3, 4, 5, 6]));
    assertEquals([m().rows, m().cols], [2, 3]);
  });

  it("starts as zeros when no numbers are given", () => {
    assertEquals(new Matrix(2, 2).toRows(), [[0, 0], [0, 0]]);
  });

  it("keeps the array that it is given, and does not copy it", () => {
    const data = new Float32Array(6);
    assertStrictEquals(new Matrix(3, 2, data).data, data);
  });

  it("reads and writes an entry by its row and column", () => {
    const changed = m();
    changed.set(1, 0, 40);
    assertEquals(changed.get(1, 0), 40);
    assertEquals(changed.toRows(), [[1, 2, 3], [40, 5, 6]]);
  });

  it("rounds what is written to float32", () => {
    const changed = m();
    changed.set(0, 0, 0.1);
    assertEquals(changed.get(0, 0), Math.fround(0.1));
  });

  it("gives a row as a view", () => {
    const changed = m();
    changed.row(1)[2] = 60;
    assertEquals(changed.toRows(), [[1, 2, 3], [4, 5, 60]]);
  });

  it("gives its rows as a copy", () => {
    const kept = m();
    kept.toRows()[0][0] = 10;
    assertEquals(kept.get(0, 0), 1);
  });

  it("may have no rows, or rows without columns", () => {
    assertEquals(Matrix.from([]).toRows(), []);
    assertEquals(Matrix.from([[], []]).toRows(), [[], []]);
    assertEquals(new Matrix(0, 7).data.length, 0);
  });

  it("refuses sizes that are not whole numbers from 0, and names both", () => {
    for (const [rows, cols] of [[-1, 2], [2, -1], [1.5, 2], [2, NaN], [Infinity, 0]]) {
      const message = `Cannot make a matrix of ${rows}×${cols}: sizes are whole numbers from 0`;
      assertRangeError(() => new Matrix(rows, cols), message);
      assertRangeError(() => new Matrix(rows, cols, new Float32Array(2)), message);
    }
  });

  it("refuses an array of another length, and names shape and lengths", () => {
    assertRangeError(
      () => new Matrix(2, 3, new Float32Array(5)),
      "Cannot make a 2×3 matrix of 5 numbers: it holds 6",
    );
    assertRangeError(
      () => new Matrix(2, 3, new Float32Array(7)),
      "Cannot make a 2×3 matrix of 7 numbers: it holds 6",
    );
  });

  it("refuses rows that differ in length, and names both lengths", () => {
    assertRangeError(
      () => Matrix.from([[1, 2], [3, 4], [5]]),
      "Cannot make a matrix of rows that differ in length: row 0 has 2 numbers, row 2 has 1",
    );
    assertRangeError(
      () => Matrix.from([[], [5]]),
      "Cannot make a matrix of rows that differ in length: row 0 has 0 numbers, row 1 has 1",
    );
  });

  it("refuses rows that are no arrays, such as one flat list, and says what they are", () => {
    for (const [rows, row] of [[[1, 2], "row 0 is 1"], [[[1], undefined], "row 1 is undefined"]]) {
      const error = assertThrows(() => Matrix.from(rows as number[][]), TypeError);
      assertEquals(
        error.message,
        `Cannot make a matrix of rows: ${row}, not an array of numbers`,
      );
    }
  });

  it("refuses a place outside, and names place and shape", () => {
    for (const [row, col] of [[2, 0], [0, 3], [-1, 0], [0, -1], [0.5, 0], [0, NaN]]) {
      const message = `Cannot reach [${row}][${col}] of a 2×3 matrix`;
      assertRangeError(() => m().get(row, col), message);
      assertRangeError(() => m().set(row, col, 1), message);
    }
  });

  it("refuses a row outside, and names row and shape", () => {
    for (const row of [2, -1, 0.5, NaN]) {
      assertRangeError(() => m().row(row), `Cannot read row ${row} of a 2×3 matrix`);
    }
  });
});
