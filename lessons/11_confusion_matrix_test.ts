/** Numbers that lesson 11 says. */
import { assert, assertEquals } from "@std/assert";
import { percent } from "../grader/report/marks.ts";
import { confusionMatrix, topConfusions } from "../solutions/11_confusion_matrix.ts";
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("11_confusion_matrix");
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
const thousands = (count: number) => count.toLocaleString("en");

Deno.test("lesson 11: the matrix by hand", () => {
  const matrix = confusionMatrix([0, 0, 1, 1, 1, 2, 2, 2], [0, 1, 1, 1, 2, 2, 1, 1], 3);
  says(`actual ${matrix.toRows().map((row, digit) => `${digit} ${row.join(" ")}`).join(" ")}`);
  assertEquals(topConfusions(matrix)[0], { actual: 2, predicted: 1, count: 2 });
  assertEquals(topConfusions(matrix).slice(1).map(({ count }) => count), [1, 1]);
  assertEquals(matrix.toRows().map((row) => row[1]), [1, 2, 2]); // precision 2/5
});

Deno.test("lesson 11: how many are right, and what is most often mistaken", () => {
  const right = total(run.confusion.map((row, digit) => row[digit]));
  says(`${thousands(right)} of 10,000 are right`);
  says(`of the ${10_000 - right} mistakes`);
  const rows = run.topConfusions.map(({ actual, predicted, count }) =>
    `${actual} ${predicted} ${count}`
  );
  says(`| ${rows.join(" | ")} |`);
  const [nine, four] = run.topConfusions;
  says(`${nine.count} nines were read as 4 and ${four.count} fours as 9`);
  assertEquals([nine.count, four.count, nine.count + four.count], [16, 15, 31]);
});

Deno.test("lesson 11: the digits that are recognised best and worst", () => {
  const recall = run.confusion.map((row, digit) => row[digit] / total(row));
  const [best, worst] = [Math.max(...recall), Math.min(...recall)];
  assertEquals([recall.indexOf(best), recall.indexOf(worst)], [0, 9]);
  says(`best (${percent(best)}), nines worst (${percent(worst)})`);
});

Deno.test("lesson 11: what its questions say of rows, columns and zeros", () => {
  says(`${thousands(total(run.confusion[9]))}: every 9 of the test set`);
  says(`that is not zero, ${thousands(total(run.confusion[1]))}.`);
  assertEquals([run.confusion[0][1], run.confusion[1][0]], [0, 0]);
  assert(["9", "16"].toSorted()[1] === "9", "as text, 9 comes after 16");
});
