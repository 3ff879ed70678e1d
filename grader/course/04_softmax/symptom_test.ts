import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { hintForLarge, hintForSmall } from "./symptom.ts";

type Rule = (row: number[]) => number[];

/** A lab whose softmax makes of each row what the rule says. */
const lab = (rule: Rule) =>
  labOf({ softmax: (x: Matrix) => Matrix.from(x.toRows().map((row) => rule(row))) });
const sum = (row: number[]) => row.reduce((total, value) => total + value, 0);
const divided = (row: number[]) => row.map((value) => value / sum(row));
/** Softmax, with this number taken from all entries. */
const shifted = (row: number[], by: number) => divided(row.map((z) => Math.exp(z - by)));
const right: Rule = (row) => shifted(row, Math.max(...row));
const ofSmall = (rule: Rule) => hintForSmall(lab(rule));
const ofLarge = (rule: Rule) => hintForLarge(lab(rule));

Deno.test("wrong probabilities are told by their proportions, their sums and their order", async () => {
  assertEquals(await ofSmall((row) => row.map(Math.exp)), "scale");
  assertEquals(await ofSmall((row) => divided(row.map((z) => 2 ** z))), "shares");
  assertEquals(await ofSmall(divided), "negative");
  assertEquals(await ofSmall((row) => row.map(() => sum(row))), "equal");
  assertEquals(await ofSmall((row) => right(row).map(Math.log)), "logarithms");
  assertEquals(await ofSmall((row) => right(row.toSorted())), "order");
  assertEquals(await ofSmall((row) => right(row).map((p) => p > 0.3 ? p : 0)), "zeros");
  assertEquals(await ofSmall((row) => right(row).map((p, j) => j === 0 ? p : p / 2)), "some");
  assertEquals(await ofSmall((row) => row.map((z) => 1 / (1 + Math.exp(-z)))), "alone");
  assertEquals(await ofSmall((row) => right(row).map((p) => p * (1 - p))), "formula");
  assertEquals(await ofSmall((row) => shifted(row, Math.max(...row.slice(1)))), "sizes");
  assertEquals(await ofSmall((row) => right(row.map((z) => -z))), "turned");
  assertEquals(await ofSmall((row) => row.map((z) => Math.exp(z) / 0)), "infinite");
  assertEquals(await ofSmall(right), "none");
});

Deno.test("what is subtracted from large logits is told by the rows that come out wrong", async () => {
  const max = (row: number[]) => Math.max(...row);
  assertEquals(await ofLarge((row) => shifted(row, 0)), "shift");
  assertEquals(await ofLarge((row) => shifted(row, row[0])), "largest");
  assertEquals(await ofLarge((row) => shifted(row, Math.max(0, max(row)))), "below");
  const cut: Rule = (row) => right(row.map((z) => Math.max(-50, Math.min(50, z))));
  assertEquals(await ofLarge(cut), "differences");
});
