import { assert, assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { assertSnapshot } from "@std/testing/snapshot";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { markdown } from "./markdown.ts";
import type { Report } from "./report.ts";

Deno.test("Markdown shows stubs as a table of empty boxes", async (t) => {
  const text = markdown(STUBS);
  await assertSnapshot(t, text);
  assertEquals(text.match(/^\| ⬜ .* not started \|$/gm)?.length, 11);
});

Deno.test("Markdown shows the failures below the table", async (t) => {
  await assertSnapshot(t, markdown(HALF_SOLVED));
});

Deno.test("Markdown shows a course that is solved", async (t) => {
  await assertSnapshot(t, markdown(SOLVED));
});

Deno.test("Markdown shows a broken check, and text of a student's as text alone", async (t) => {
  const text = markdown(BROKEN);
  await assertSnapshot(t, text);
  assertNotMatch(text, /<img|\*\*bold\*\*|\]\(http|@all|<\/code><img/);
});

/** A report with a message that holds every character that Markdown or HTML could obey. */
function withMessage(message: string): Report {
  const [result] = BROKEN.exercises;
  const checks = result.checks.map((check) => ({ ...check, message }));
  return { ...BROKEN, exercises: [{ ...result, checks }] };
}

Deno.test("nothing in a message can leave its code, its line or its item", () => {
  const hostile = "| a `b` **c** _d_ ~e~ [f](g) <h> &amp; #1 @i :j: + ! \\ {k}\n- l\n## m";
  const [line, ...rest] = markdown(withMessage(hostile)).split("\n").filter((l) =>
    l.includes("<code>")
  );
  assertEquals(rest.length, 1, "one line each");
  const inside = /^ {2}<br><code>(.*)<\/code>$/.exec(line)?.[1];
  assert(inside !== undefined, line);
  assertNotMatch(inside.replaceAll(/&(#\d+|amp|lt|gt);/g, ""), /[|`*_~[\]()<>&#@:+!\\{}]/);
});

Deno.test("the bar is full only when every point is there", () => {
  const bar = (score: number, maxScore: number) => {
    const cells = /`([█░]*)`/.exec(markdown({ ...SOLVED, score, maxScore }))?.[1] ?? "";
    return cells.replaceAll("░", "").length;
  };
  assertEquals([bar(0, 100), bar(99, 100), bar(100, 100), bar(0, 0)], [0, 19, 20, 0]);
});

Deno.test("text of a student's changes no line of the Markdown but its own", () => {
  const shape = (text: string) =>
    markdown(hostileReport(text)).replaceAll(/<code>[^<]*<\/code>/g, "").replaceAll(
      /(?:Hint|Note): [^<\n]*/g,
      "",
    );
  for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
    assertEquals(shape(text), shape("x"), name);
    const said = markdown(hostileReport(text));
    // deno-lint-ignore no-control-regex -- these are what must not be there
    assertNotMatch(said, /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/);
  }
});

Deno.test("the summary stays below GitHub's 1 MiB, and says how much it leaves out", () => {
  const { exercises, ...report } = hostileReport("&".repeat(8_000));
  const text = markdown({ ...report, exercises: exercises.flatMap((e) => Array(12).fill(e)) });
  const bytes = new TextEncoder().encode(text).length;
  assert(bytes < 2 ** 20 && bytes > 2 ** 19, `${bytes}`);
  assertStringIncludes(text, "more are in the other reports.");
  assertStringIncludes(text, "\nSeed 1234");
});
