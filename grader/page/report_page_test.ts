import { assertEquals, assertStringIncludes } from "@std/assert";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../testdata/course.ts";
import { HALF_SOLVED } from "../testdata/reports.ts";
import { reportPage } from "./report_page.ts";

const page = await reportPage({
  course,
  report: HALF_SOLVED,
  folder: SOLUTIONS_FOLDER,
  reference: REFERENCE,
  timeoutScale: 1,
});

Deno.test("the page says what to do next, as the terminal does", () => {
  assertStringIncludes(
    page,
    '<p class="next">Next: read lessons/02_to_one_hot.md, open solutions/02_to_one_hot.ts, ' +
      "then run deno task grade 2</p>",
  );
});

Deno.test("the page's contents lead to each of its sections", () => {
  const targets = Array.from(page.matchAll(/<a href="#(\w+)">/g), ([, id]) => id);
  const sections = Array.from(page.matchAll(/<section id="(\w+)"/g), ([, id]) => id);
  assertEquals(targets, sections);
  assertEquals(sections, ["scores", "training"]);
});
