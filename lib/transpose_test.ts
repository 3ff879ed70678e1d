import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "./matrix.ts";
import { transpose } from "./transpose.ts";

describe("transpose", () => {
  it("turns rows into columns", () => {
    const a = Matrix.from([[1, 2, 3], [4, 5, 6]]);
    assertEquals(transpose(a).toRows(), [[1, 4], [2, 5], [3, 6]]);
    assertEquals(a.toRows(), [[1, 2, 3], [4, 5, 6]]);
  });

  it("done twice gives the matrix again", () => {
    const a = Matrix.from([[1, -2, NaN], [Infinity, 0, 6]]);
    assertEquals(transpose(transpose(a)), a);
  });

  it("turns no rows into rows without columns", () => {
    const t = transpose(new Matrix(0, 3));
    assertEquals([t.rows, t.cols], [3, 0]);
  });
});
