import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { drawRows } from "./drawn_rows.ts";

/** Twice as many of class 0 as of the others. */
const LABELS = Uint8Array.from({ length: 1100 }, (_, i) => i < 100 ? 0 : i % 10);

describe("drawn rows", () => {
  const rows = drawRows(LABELS, 1000, new Random(1));

  it("are as many of each class", () => {
    const counts = Array.from(
      { length: 10 },
      (_, label) => rows.filter((i) => LABELS[i] === label).length,
    );
    assertEquals(counts, Array(10).fill(100));
  });

  it("leave out a tenth of each class at least, another one for another seed", () => {
    const absent = (rows: Uint32Array) =>
      Array.from(LABELS.keys()).filter((i) => LABELS[i] === 3 && !rows.includes(i));
    assertEquals(absent(rows).length, 10);
    assertNotEquals(absent(drawRows(LABELS, 1000, new Random(2))), absent(rows));
  });

  it("come in an order that says nothing", () => {
    const rises = rows.filter((row, i) => i > 0 && row > rows[i - 1]).length;
    assert(Math.abs(rises - 500) < 100, `${rises} of 1000 rise`);
    assertNotEquals([...rows.subarray(0, 10)].map((i) => LABELS[i]), [
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
    ]);
  });
});
