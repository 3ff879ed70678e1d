import { assertEquals } from "@std/assert";
import { BOX } from "../../page/chart.ts";
import { bins, distribution } from "./distribution.ts";

Deno.test("every total is in one range, and full marks are in the last", () => {
  for (const max of [95, 100]) {
    const totals = Array.from({ length: max + 1 }, (_, i) => i);
    const all = bins(totals, max);
    assertEquals(all.length, 10);
    assertEquals(all.reduce((sum, { students }) => sum + students, 0), totals.length);
    assertEquals(all.at(-1), { from: 90, to: max, students: max - 89 });
  }
});

Deno.test("the bars are said in words, and counts of students are whole", () => {
  const { source } = distribution([1, 1, 50, 100], 100);
  assertEquals(source.match(/<rect/g)?.length, 10);
  assertEquals(source.includes("0 to 9: 2; 10 to 19: 0;"), true);
  assertEquals(/>\d*\.\d+<\/text>/.test(source), false);
});

Deno.test("the axis of points ends with the last number on it, whatever a course is worth", () => {
  for (const max of [8, 100, 105, 205]) {
    const { source } = distribution([1, max], max);
    const places = source.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"/g);
    const last = Math.max(...Array.from(places, ([, x]) => Number(x)));
    assertEquals(last, BOX.x + BOX.width, `${max} points`);
  }
});
