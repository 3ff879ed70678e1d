import { assert, assertEquals } from "@std/assert";
import { loadMnist } from "../../lib/mod.ts";
import { drawingPage } from "./page.ts";
import { penOf } from "./pen.ts";
import { ink } from "../../grader/course/page/browser/strokes.js";

const PAGE = new URL("../../docs/drawing.md", import.meta.url);
const page = await drawingPage(await loadMnist());

/** The share in percent that a line of the page names. */
function percent(pattern: RegExp): number {
  const found = page.match(pattern);
  assert(found, `the page lacks ${pattern}`);
  return Number(found[1]);
}

Deno.test("docs/drawing.md says how drawings are read today", async () => {
  const stored = (await Deno.readTextFile(PAGE)).replaceAll("\r\n", "\n");
  assertEquals(page, stored, "run: deno task drawing");
});

Deno.test("of drawings without flags 97 % are read", () => {
  assert(percent(/Read rightly: \*\*\d+ of \d+, ([\d.]+) %/) >= 97);
});

Deno.test("of test digits at most 1 % is doubted, and of scrawls most", () => {
  assert(percent(/test digits \|[^|]*\| ([\d.]+) %/) <= 1);
  assert(percent(/scrawls \|[^|]*\| ([\d.]+) %/) >= 80);
});

Deno.test("a measured pen is the one that drew", () => {
  const line = (width: number) => penOf([ink([[[4, 4], [24, 24]]], { width, edge: 0.5 })]).width;
  assert(Math.abs(line(2.4) - 2.4) < 0.3 && Math.abs(line(4) - 4) < 0.5);
});
