import { assertEquals, assertStringIncludes } from "@std/assert";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../testdata/this_course.ts";
import { BROKEN, HALF_SOLVED, SOLVED } from "../testdata/reports.ts";
import { reportPage } from "./report_page.ts";

const GRADED = { course, folder: SOLUTIONS_FOLDER, reference: REFERENCE, timeoutScale: 1 };
const page = await reportPage({ ...GRADED, report: HALF_SOLVED });

Deno.test("the page says what to do next, as the terminal does", () => {
  assertStringIncludes(
    page,
    '<p class="next">Next: read lessons/02_to_one_hot.md, open solutions/02_to_one_hot.ts, ' +
      "then run deno task grade 2</p>",
  );
});

Deno.test("a finished page says what comes after it, and not how to make it", async () => {
  const done = await reportPage({ ...GRADED, report: SOLVED });
  const next = Array.from(done.matchAll(/<p class="next">(.*?)<\/p>/g), ([, line]) => line);
  assertEquals(next.length > 1, true);
  assertEquals(next.filter((line) => /task report\b/.test(line)), []);
});

Deno.test("the page's contents lead to each of its sections", () => {
  const targets = Array.from(page.matchAll(/<a href="#(\w+)">/g), ([, id]) => id);
  const sections = Array.from(page.matchAll(/<section id="(\w+)"/g), ([, id]) => id);
  assertEquals(targets, sections);
  assertEquals(sections, ["scores", "training"]);
});

Deno.test("what comes next is about the folder that was graded, and no option is broken", async () => {
  const named = await reportPage({ ...GRADED, report: HALF_SOLVED, option: " --solutions" });
  assertStringIncludes(named, 'task grade 2 <span class="together">--solutions</span></p>');
});

Deno.test("a page that is all in one place has no contents", async () => {
  assertEquals((await reportPage({ ...GRADED, report: BROKEN })).includes("<nav"), false);
});
