import { assert, assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { assertSnapshot } from "@std/testing/snapshot";
import type { ExerciseId } from "../course.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { painter } from "./paint.ts";
import type { Report } from "./report.ts";
import { capstoneLine, exerciseLine, summary } from "./terminal.ts";

const plain = painter(false);

/** All that a terminal is shown of a report. */
function draw(report: Report, paint = plain): string {
  const lines = report.exercises.map((result) => exerciseLine(result, paint));
  if (report.capstone) lines.push(capstoneLine(report.capstone, paint));
  const pathOf = (id: ExerciseId) => `exercises/${id}.ts`;
  return lines.join("\n") + "\n" + summary(report, { paint, pathOf, columns: 80 });
}

Deno.test("the terminal shows stubs as not started, and which file to open first", async (t) => {
  const text = draw(STUBS);
  await assertSnapshot(t, text);
  assertEquals(text.match(/not started/g)?.length, 11);
  assertStringIncludes(text, "Next: open exercises/01_normalize.ts");
});

Deno.test("the terminal shows what, where, expected, got and a hint of each failure", async (t) => {
  await assertSnapshot(t, draw(HALF_SOLVED));
});

Deno.test("the terminal shows a course that is solved, and asks for nothing more", async (t) => {
  const text = draw(SOLVED);
  await assertSnapshot(t, text);
  assertStringIncludes(text, "100 / 100");
  assertNotMatch(text, /Next:/);
});

Deno.test("the terminal says of a broken check that it is the grader's own fault", async (t) => {
  await assertSnapshot(t, draw(BROKEN));
});

Deno.test("no line on the terminal begins with what a student printed", () => {
  for (const line of draw(HALF_SOLVED).split("\n")) {
    assert(!/^\s*(::|max is|more$)/.test(line), line);
  }
});

Deno.test("the terminal is coloured only when it is told to be", () => {
  assert(!draw(HALF_SOLVED).includes("\x1b"));
  const colored = draw(HALF_SOLVED, painter(true));
  assertStringIncludes(colored, "\x1b[32m✓\x1b[39m 01_normalize");
  assertStringIncludes(colored, "\x1b[31m✗\x1b[39m 04_softmax");
});
