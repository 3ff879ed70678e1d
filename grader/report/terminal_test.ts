import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { stripVTControlCharacters } from "node:util";
import { assertSnapshot } from "@std/testing/snapshot";
import { loadTestSet } from "../../lib/mnist.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { painter } from "./paint.ts";
import type { CheckResult, ExerciseResult, Report } from "./report.ts";
import { capstoneLine, exerciseLine, summary } from "./terminal.ts";
import type { View } from "./view.ts";
import { PAPER } from "../testdata/paper_course.ts";
import { exhibitOf } from "../course/show/exhibit.ts";

const plain = painter(false);
const { images } = await loadTestSet();

/** All that a terminal is shown of a report. */
function draw(report: Report, paint = plain, view: Partial<View> = {}): string {
  const lines = report.exercises.map((result) => exerciseLine(result, { paint, columns: 80 }));
  if (report.capstone) lines.push(capstoneLine(report.capstone, { paint, columns: 80 }));
  const pathOf = (id: string) => `exercises/${id}.ts`;
  return lines.join("\n") + "\n" +
    summary(report, {
      paint,
      pathOf,
      course: PAPER,
      columns: 80,
      ...view,
    });
}

Deno.test("the terminal shows stubs as not started, and which file to open first", async (t) => {
  const text = draw(STUBS);
  await assertSnapshot(t, text);
  assertEquals(text.match(/not started/g)?.length, 11);
  assertStringIncludes(text, "Next: read lessons/01_normalize.md,\n      open exercises/01_");
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

Deno.test("the terminal says what comes after an exercise that passes by itself", () => {
  const alone = (at: number) => ({
    ...SOLVED,
    exercises: SOLVED.exercises.slice(at, at + 1),
    capstone: null,
  });
  assertStringIncludes(draw(alone(0)), "Next: read lessons/02_to_one_hot.md");
  assertStringIncludes(
    draw(alone(SOLVED.exercises.length - 1)),
    "Next: run deno task grade, which grades",
  );
});

Deno.test("the terminal says of a file that is not there under its name what to do", () => {
  const [first] = STUBS.exercises;
  const message = "Could not be tried: the file 01_normalize.ts is missing.";
  const checks = first.checks.map((check) => ({ ...check, message }));
  const exercises: ExerciseResult[] = [{ ...first, status: "missing", checks }];
  assertStringIncludes(
    draw({ ...STUBS, exercises, capstone: null }),
    "Next: exercises/01_normalize.ts is missing: give yours this name,\n" +
      "      or run deno task reset 1, which writes the stub",
  );
});

Deno.test("the terminal names commands as the reader calls them", () => {
  const text = draw(STUBS, plain, { deno: "npx -y deno@2.9.6" });
  assertStringIncludes(text, "then run npx -y deno@2.9.6 task grade 1\n");
});

Deno.test("the terminal says of a broken check that it is the grader's own fault", async (t) => {
  await assertSnapshot(t, draw(BROKEN));
});

Deno.test("the terminal shows a path as it is, whatever its folder is called", () => {
  const pathOf = (id: string) => `my $$ exercises/${id}.ts`;
  const types = "Type my $$ exercises/04_softmax.ts:3:5";
  assertStringIncludes(draw(HALF_SOLVED, plain, { pathOf }).replaceAll(/\s+/g, " "), types);
});

Deno.test("the terminal says why the capstone was not tried, where no exercise above it says so", () => {
  const message = "Could not be tried: train is not written yet.";
  const capstone = { ...SOLVED.capstone!, status: "blocked" as const, message };
  assertStringIncludes(draw({ ...SOLVED, exercises: [], capstone }), `· ${message}`);
  assertStringIncludes(draw({ ...SOLVED, capstone }), `· ${message}`);
  assert(!draw({ ...SOLVED, exercises: STUBS.exercises, capstone }).includes(message));
});

/** An exercise of which these checks failed. */
function failing(...checks: Partial<CheckResult>[]): Report {
  const [result] = NOT_LOADED.exercises;
  const whole = checks.map((check, i) => ({
    ...result.checks[0],
    id: `check${i}`,
    message: `It is ${i}.`,
    ...check,
  }));
  return { ...NOT_LOADED, exercises: [{ ...result, checks: whole }] };
}

Deno.test("the terminal gives a hint under the failure that it is about", () => {
  const believed = { id: "percent", text: "It is a fraction." };
  const text = draw(failing({ title: "One" }, { title: "Two", misconception: believed }));
  assertStringIncludes(text, "✗ Two (0 of 3)\n      It is 1.\n  Hint It is a fraction.\n  ✗ One ");
});

Deno.test("the terminal breaks no points over two lines, and no name from its value", () => {
  const long = Array.from({ length: 9 }, (_, i) => `name${i}: ${i}`).join(", ");
  for (let columns = 40; columns < 60; columns++) {
    const title = "A title of some words";
    const text = draw(failing({ title, counterexample: `f({ ${long} })` }), plain, { columns });
    for (const line of text.split("\n")) assert(!/(:|\(0|of)$/.test(line), line);
  }
});

Deno.test("the terminal draws a counterexample of several lines as several lines", () => {
  const text = draw(failing({ counterexample: "f(tape):\nv0 = [[1]]\nv1 = sum(v0)" }), plain);
  assertStringIncludes(text, "      f(tape):\n      v0 = [[1]]\n      v1 = sum(v0)\n");
});

Deno.test("the terminal breaks no short list and no short object, and fills its lines all the same", () => {
  const mistakes = "[{ actual: 1, predicted: 0, count: 2 }, { actual: 0, predicted: 1, count: 1 }]";
  const call =
    `x = [[0], [0]]; y = [[1, 0], [1, 0]]; f([0.17622617, -0.001890993], ${mistakes}, x)`;
  for (let columns = 60; columns < 100; columns++) {
    const text = draw(failing({ counterexample: call }), plain, { columns });
    const wholes = ["x = [[0], [0]];", "[[1, 0], [1, 0]]", "[0.17622617, -0.001890993]"];
    for (const whole of [...wholes, "{ actual: 1, predicted: 0, count: 2 }"]) {
      assert(text.split("\n").some((line) => line.includes(whole)), `${whole} in ${columns}`);
    }
  }
});

/** The lines of the only exercise of which these checks failed. */
function linesOfFailure(view: Partial<View>, ...checks: Partial<CheckResult>[]): string[] {
  const [, failure] = draw(failing(...checks), plain, view).split("\n\n");
  return failure.split("\n");
}

Deno.test("the terminal shows twenty lines of a mistake, its hint among them, and cuts between failures", () => {
  const long = { hint: "Look again.", expected: Array(40).fill("[0.123456789]").join(", ") };
  const lines = linesOfFailure({}, { ...long, printed: "a\nb\nc\nd\ne\nf\ng\nh" }, {}, {});
  assertEquals(lines.length, 20);
  assertEquals(lines.at(-2), "  Hint Look again.");
  assertMatch(lines.at(-1)!, /^ {2}… \d+ more lines: --verbose shows all$/);
  const many = linesOfFailure({}, { hint: "Look again." }, ...Array(8).fill({ expected: "1" }));
  assert(many.length <= 20);
  assertEquals(many.at(-2), "      expected 1"); // the end of a failure
  assertMatch(many.at(-1)!, /^ {2}… \d+ more lines: --verbose shows all$/);
  const all = linesOfFailure({ verbose: true }, {}, ...Array(8).fill({ expected: "1" }));
  assert(all.length > 20 && !all.join().includes("--verbose"));
});

Deno.test("the terminal cuts a long call short, so that what is wrong with it is still seen", () => {
  const call = `f([${Array(120).fill("[0.123456789]").join(", ")}])`;
  const message = "f changed its first argument";
  const lines = linesOfFailure({}, { counterexample: call, message });
  assertEquals(lines.length, 20);
  assertEquals(lines.slice(-3, -1), ["      …", `      ${message}`]);
  assertMatch(lines.at(-1)!, /^ {2}… \d+ more lines: --verbose shows all$/);
  const all = linesOfFailure({ verbose: true }, { counterexample: call, message });
  assert(all.length > 20 && !all.includes("      …"));
});

Deno.test("the terminal says once what the compiler says of several places", () => {
  const said = "'Matrix' is imported as a type alone.";
  const exercises = HALF_SOLVED.exercises.filter(({ typeErrors }) => typeErrors)
    .map((result) => ({
      ...result,
      typeErrors: [`04_softmax.ts:3:5 ${said}`, `04_softmax.ts:7:9 ${said}`],
    }));
  assertStringIncludes(
    draw({ ...HALF_SOLVED, exercises }, plain, { columns: 120 }),
    `Type exercises/04_softmax.ts:3:5, exercises/04_softmax.ts:7:9 ${said}`,
  );
});

Deno.test("the terminal sends nobody to a file with which only the grader has a fault", () => {
  const exercises = BROKEN.exercises.map((result) => ({
    ...result,
    checks: result.checks.filter(({ status }) => status === "broken"),
  }));
  assertNotMatch(draw({ ...BROKEN, exercises }), /Next:/);
  assertStringIncludes(draw(BROKEN), "Next: open exercises/08_backward.ts", "a check failed too");
});

Deno.test("the terminal names the student's file, and leaves the grader's own paths as they are", () => {
  const at = (place: string) =>
    draw({
      ...NOT_LOADED,
      exercises: NOT_LOADED.exercises.map((result) => ({
        ...result,
        checks: [{ ...result.checks[0], message: `It threw at ${place}.` }],
      })),
    });
  assertStringIncludes(at("10_train.ts:3:5"), "It threw at exercises/10_train.ts:3:5.");
  assertStringIncludes(at("grader/checks/10_train.ts:3:5"), "at grader/checks/10_train.ts:3:5.");
});

/** A file with many checks that could not be loaded. */
const NOT_LOADED: Report = {
  ...STUBS,
  exercises: STUBS.exercises.slice(9, 10).map((result) => ({
    ...result,
    status: "failed",
    checks: Array.from({ length: 4 }, (_, i) => ({
      id: `check${i}`,
      title: `Title ${i}`,
      status: i === 0 ? "failed" : "blocked",
      score: 0,
      maxScore: 3,
      message: i === 0 ? "It can't be read as TypeScript." : "Could not be tried: not loaded.",
    })),
  })),
};

Deno.test("the terminal says once what several checks wait for", () => {
  const text = draw(NOT_LOADED);
  assertStringIncludes(text, "✗ Title 0 (0 of 3)\n      It can't be read as TypeScript.\n");
  assertStringIncludes(
    text,
    "· 3 checks (0 of 9)\n      Could not be tried: not loaded.",
  );
  assertEquals(text.match(/Could not be tried/g)?.length, 1);
});

Deno.test("the terminal says once what went wrong in several checks", () => {
  const [result] = NOT_LOADED.exercises;
  const checks = result.checks.map((check, i) => ({
    ...check,
    status: "failed" as const,
    message: "It is undefined.",
    counterexample: `f(${i})`,
  }));
  const text = draw({ ...NOT_LOADED, exercises: [{ ...result, checks }] });
  assertStringIncludes(text, "✗ Title 0 (0 of 3)\n      f(0)\n      It is undefined.\n");
  assertStringIncludes(text, '✗ Title 1 (0 of 3)\n      The same as in "Title 0".\n');
  assertEquals(text.match(/It is undefined/g)?.length, 1);
});

Deno.test("the terminal shows what the failing call printed in place of all that was printed", () => {
  const failed = HALF_SOLVED.exercises.find(({ output }) => output)!;
  const checks = failed.checks.map((check) => ({ ...check, printed: "x is 1\n" }));
  const text = draw({
    ...HALF_SOLVED,
    exercises: [{ ...failed, output: "first\nx is 1\n", checks }],
  });
  assertStringIncludes(text, "      printed\n      │ x is 1\n");
  assert(!text.includes("│ first"));
});

/** A `normalize` that takes ink for paper. */
const INVERTED: Report = {
  ...SOLVED,
  exercises: SOLVED.exercises.slice(0, 1).map((result) => ({
    ...result,
    status: "failed",
    checks: result.checks.map((check) => ({
      ...check,
      status: "failed",
      message: "normalize(images)[0][0] is 1, expected 0",
      digit: { index: 0, returned: images.slice(0, 784).map((byte) => 255 - byte).toBase64() },
    })),
  })),
};

Deno.test("the terminal draws a digit and what came of it, and the worst mistakes", async (t) => {
  await assertSnapshot(t, draw(INVERTED, plain, { exhibit: await exhibitOf(INVERTED, false) }));
  assert(!draw(INVERTED).includes("worst mistakes") && !draw(INVERTED).includes("test digit"));
});

Deno.test("the terminal's pictures fit into its columns, in colour and without", async () => {
  for (const color of [true, false]) {
    for (const columns of [40, 60, 80, 120]) {
      const exhibit = await exhibitOf(INVERTED, color);
      const drawn = draw(INVERTED, painter(color), { columns, exhibit });
      const text = stripVTControlCharacters(drawn);
      const pictures = text.slice(text.indexOf("expected 0"), text.indexOf("Score "));
      for (const line of pictures.split("\n")) {
        assert(line.length <= columns, `${line.length} characters in ${columns} columns: ${line}`);
      }
      assertEquals(pictures.match(/test digit \d+/g)?.length, 4);
    }
  }
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
