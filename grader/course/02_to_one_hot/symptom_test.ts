import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { hintOf } from "./symptom.ts";

const labels = [2, 0, 1, 2];

/** The hint for these entries. */
const hint = (entry: (i: number, j: number) => number, rows = 4, cols = 3) => {
  const row = (i: number) => Array.from({ length: cols }, (_, j) => entry(i, j));
  return hintOf(Matrix.from(Array.from({ length: rows }, (_, i) => row(i))), labels, 3);
};

Deno.test("a wrong one-hot row is told by its numbers, their columns and their rows", () => {
  assertEquals(hint((i, j) => j === labels[i] ? 0.99 : 0.01), "numbers");
  assertEquals(hint((i, j) => j === labels[i] ? 0 : 1), "numbers");
  assertEquals(hint((i, j) => j === labels[i] - 1 ? 1 : 0), "column");
  assertEquals(hint((i, j) => j === labels[i] ? j : 0), "one");
  assertEquals(hint((i, j) => 3 * i + j === 6 || j === labels[i] - 1 && i !== 1 ? 1 : 0), "column");
  assertEquals(hint((i, j) => i === 0 && labels.includes(j) ? 1 : 0), "flat");
  assertEquals(hint((i, j) => labels.slice(0, i + 1).includes(j) ? 1 : 0), "kept");
  assertEquals(hint((i, j) => i < 3 && j === labels[i] ? 1 : 0), "missing");
  assertEquals(hint(() => NaN), "nan");
  assertEquals(hint((i, j) => j <= labels[i] ? 1 : 0), "zeros");
  assertEquals(hint((i, j) => j === labels[i] && j !== 0 ? 1 : 0), "zero");
  assertEquals(hint(() => 0), "filled");
  assertEquals(hint(() => 1), "alike");
  assertEquals(hint((i, j) => j === labels[i] ? 1 : 0), "none");
});

Deno.test("a wrong shape is told by what was counted", () => {
  assertEquals(hint((i, j) => i === labels[j] ? 1 : 0, 3, 4), "rows");
  assertEquals(hint((i, j) => j === labels[i] ? 1 : 0, 4, 4), "columns");
  assertEquals(hint((i, j) => j === labels[i] ? 1 : 0, 1, 3), "rows");
});
