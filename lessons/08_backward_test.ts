/** What the common mistakes of lesson 08 make of its two images. */
import { assert, assertEquals } from "@std/assert";
import { Matrix, transpose } from "../lib/mod.ts";
import { bothWays, printed, SET } from "../tools/figures/small_network.ts";
import { ofSquaredError } from "../tools/figures/loss_slopes.ts";
import { lesson } from "./says.ts";

const says = await lesson("08_backward");
const { z1, a1, a2, dz2, da1, dz1, dW1, db1, db2 } = bothWays(SET);

/** A row of numbers as the lesson writes it. */
const row = (values: ArrayLike<number>) => `(${Array.from(values, printed).join(", ")})`;

/** The sum of each column. */
function sums(m: Matrix): number[] {
  const rows = m.toRows();
  return rows[0].map((_, j) => rows.reduce((sum, values) => sum + values[j], 0));
}

Deno.test("lesson 08: the mistakes about N", () => {
  const [none, two] = [2, 1 / 2].map((factor) => db2.data.map((slope) => slope * factor));
  says(`db2 is ${row(none)} or ${row(two)}, not ${row(db2.data)}`);
});

Deno.test("lesson 08: the mistakes about the mask", () => {
  says(`db1 is ${row(sums(da1))}, not ${row(db1.data)}`);
  says(`With a1 = ${a1.get(1, 1)} as the factor, ${printed(da1.get(1, 1))} becomes`);
  says(`becomes ${printed(da1.get(1, 1) * a1.get(1, 1))}`);
  says(`The slope ${printed(dz1.get(0, 0))} of the first image is negative, and still passes`);
  says(`its z1 is ${z1.get(0, 0)}`);
  assert(dW1.get(0, 0) < 0);
});

Deno.test("lesson 08: softmax's slope once more, and a transpose that is not a reshape", () => {
  const p = a2.get(1, 0);
  says(
    `The entry ${printed(dz2.get(1, 0))} would shrink to ${printed(dz2.get(1, 0) * p * (1 - p))}`,
  );
  const flat = (m: Matrix) => m.toRows().map((row) => row.join(" ")).join(" / ");
  const m = Matrix.from([[1, 2, 3], [4, 5, 6]]);
  says(`(${flat(m)}) has the transpose (${flat(transpose(m))})`);
  assertEquals(transpose(m).rows, 3);
  says(`would be (${flat(new Matrix(3, 2, m.data))})`);
});

Deno.test("lesson 08: the slope of the squared error at a confident mistake", () => {
  says(`4·(−0.99)·0.01·0.99 = −${(-ofSquaredError(0.01)).toFixed(4)}`);
});

Deno.test("lesson 08: how many parameters there are", () => {
  says(`Nudging each of the ${(784 * 128 + 128 + 128 * 10 + 10).toLocaleString("en")} parameters`);
});
