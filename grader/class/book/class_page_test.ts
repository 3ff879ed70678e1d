import { assert, assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { PAPER } from "../../testdata/paper_course.ts";
import { classOf, classPages, FILE, REST, summaryOf } from "../../testdata/class_pages.ts";
import { SOLVED } from "../../testdata/reports.ts";
import { classPage } from "./class_page.ts";
import { countsOf } from "./exercises_section.ts";
import { outcomeOf, withoutReport } from "../grading/outcome.ts";

Deno.test("a class's page has its students, totals, and what went wrong most", async () => {
  const page = (await classPages()).class;
  for (
    const text of ["<h1>6 students</h1>", "3 graded; ", "1 missing", '<td class="h4 total">100<']
  ) {
    assertStringIncludes(page, text);
  }
  assertStringIncludes(page, "It is not a zip, or was cut off.");
  assertStringIncludes(page, "Stays right for any finite input, however large");
  assertStringIncludes(page, "exp never overflows.");
  assertEquals(page.match(/href="students\/a~0123456789ab\/report.html"/g)?.length, 3);
});

Deno.test("a class's page has contents that lead to each of its sections", async () => {
  const page = (await classPages()).class;
  const targets = Array.from(page.matchAll(/<a href="#(\w+)">/g), ([, id]) => id);
  assertEquals(targets, Array.from(page.matchAll(/<section id="(\w+)"/g), ([, id]) => id));
  assertEquals(targets.length, 6);
});

Deno.test("a class's page names who is behind each failed check and belief", async () => {
  const page = await classPage(PAPER, FILE, summaryOf(await classOf(8)));
  const who = Array.from(page.matchAll(/<summary>Who<\/summary>([^<]*)</g), ([, names]) => names);
  assert(who.length > 1);
  assertEquals(new Set(who), new Set(["002, 006"]));
});

Deno.test("a class's page counts for each exercise who solved it, and who did not begin", async () => {
  const { rows } = summaryOf(await classOf(8));
  assertEquals(countsOf(rows, "01_normalize", 4), {
    full: 4,
    part: 0,
    none: 0,
    notStarted: 2,
    mean: 16 / 6,
  });
  const [, half] = rows;
  const given = { student: "", exercise: "02_to_one_hot", score: 3, reason: "" };
  const own = { ...half, overrides: [given], scores: { ...half.scores, [given.exercise]: 3 } };
  assertEquals(half.outcome.notStarted.includes(given.exercise), true);
  assertEquals(countsOf([own], given.exercise, 6), {
    full: 0,
    part: 1,
    none: 0,
    notStarted: 0,
    mean: 3,
  });
});

Deno.test("a class's page bears the title of its course", async () => {
  const page = (await classPages()).class;
  assertStringIncludes(page, "<title>A course on paper: 6 students</title>");
  assertStringIncludes(page, '<p class="course">A course on paper</p>');
});

Deno.test("a class in which nobody was graded has a page too", async () => {
  const page = await classPage(PAPER, FILE, summaryOf([withoutReport("ada", "missing", "")]));
  assertStringIncludes(page, "<h1>1 student</h1>");
  assertStringIncludes(page, "Nobody was graded.");
});

Deno.test("a student who is not on the roster is graded like any other, and the page says so", async () => {
  const { rows, ...rest } = summaryOf([await outcomeOf("ada", SOLVED, REST)]);
  const summary = { ...rest, rows: rows.map((row) => ({ ...row, isListed: false })) };
  const page = await classPage(PAPER, FILE, summary);
  assertStringIncludes(page, 'data-status="graded, not on the roster"');
  assertStringIncludes(page, "1 graded, not on the roster.");
  assertStringIncludes(page, "Median 100, mean 100.0 of 100 points.");
});

Deno.test("the page of a shard says that it is a part", async () => {
  const file = { ...FILE, shard: { part: 2, of: 3 } };
  assertStringIncludes(await classPage(PAPER, file, summaryOf([])), "This is part 2 of 3.");
});

Deno.test("no text of a student's, a roster's or an override's is markup", async () => {
  const all = await classPages();
  for (const [name, scripts] of [["hostile", 1], ["hostile-student", 0]] as const) {
    assert(all[name].includes("globalThis.forged"), name);
    assertEquals(all[name].split("<script").length - 1, scripts, "its own alone");
    assertNotMatch(all[name], /<img|<iframe|onload="|<style>\*|javascript:alert\(1\)"/);
  }
});
