import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { finish } from "../testdata/command_line.ts";
import { ownEnv } from "../testdata/course_copy.ts";
import { TOY, ToyDesk } from "../testdata/toy_desk.ts";
import { coreOf } from "../judge/course.ts";
import type { Report } from "../report/report.ts";
import type { App } from "./app.ts";
import { watchCommand } from "./watch/mod.ts";

const SOLVED = coreOf(TOY).map(({ id }) => id);
const ENGINE_COMMANDS = "grade watch hint progress reset compare report student-copy grade:class"
  .split(" ");
/** What only the course about digits has reason to say; the grader's own name is no part of it. */
const DIGITS = /digit(?!s-from-scratch)|mnist|network|softmax|image|\/ ?100\b/i;

describe("grading the course about lines", () => {
  it("says of its solutions what it would say of any course's", async () => {
    await using desk = await ToyDesk.make();
    const { code, said } = await desk.run("grade", "--solutions");
    assertEquals(code, 0, said);
    assertEquals(said.split("\n").slice(0, 3), [
      "✓ 01_line               The heights of a line                        10 / 10",
      "✓ 02_fit                The line that fits best                      25 / 25",
      "✓ capstone              100.00 % right on data it has never seen      5 /  5",
    ]);
    assertMatch(said, /Score 40 \/ 40 {2}in .* s\n\nYour line fits\. Well done\.\n\nNext: /);
  });

  it("shows its stubs as not started, and what to read first", async () => {
    await using desk = await ToyDesk.make();
    const { code, said } = await desk.run("grade");
    assertEquals(code, 1);
    assertMatch(said, /· 01_line +not started .*\n· 02_fit +not started /);
    assertMatch(said, /· capstone +not tried yet +0 \/ {2}5/);
    assertStringIncludes(said, "Next: read lessons/01_line.md,\n      open exercises/01_line.ts");
  });

  it("gives a student's mistake its place, its hint, and the blame for the capstone", async () => {
    await using desk = await ToyDesk.make();
    await desk.solve("01_line");
    await desk.put("02_fit", "course/02_fit/misconceptions/first_and_last_point.ts");
    const { said } = await desk.run("grade", "--no-check");
    assertStringIncludes(said, "✗ 02_fit                The line that fits best");
    assertMatch(said, /\(0 of\s+10\)\n {6}fit\(\[.*\], \[.*\]\)\n {6}\w+ is .*, expected /);
    assertMatch(
      said,
      /Hint The line is drawn through the first and the last point, but all points/,
    );
    assertMatch(said, /are needed\. Fix\s+02_fit first\./);
    assertEquals(said.match(DIGITS), null);
  });

  it("names the place of a file in what was handed in, in its failure and as what comes next", async () => {
    await using desk = await ToyDesk.make();
    await Deno.mkdir(desk.path("hand-in"));
    await Deno.rename(desk.path("exercises"), desk.path("hand-in/exercises"));
    const { said } = await desk.run("grade", "1", "--submission", "hand-in");
    assertStringIncludes(said, "open exercises/01_line.ts,");
    assertStringIncludes(said, "run deno task grade 1 --submission hand-in");
  });

  it("takes a capstone alone, and says why it can't be tried", async () => {
    await using desk = await ToyDesk.make();
    await desk.solve("01_line");
    const unwritten = await desk.run("grade", "capstone", "--format", "markdown");
    assertStringIncludes(unwritten.said, "fit, which is not started");
    await Deno.remove(desk.file("02_fit"));
    const missing = await desk.run("grade", "capstone", "--format", "json");
    assertStringIncludes(
      JSON.parse(missing.said).capstone.message,
      "it needs 02_fit, whose file is missing",
    );
    assertEquals(missing.code, 1);
  });

  it("gives 0 points for what is not a list of heights, with losses that a report can hold", async () => {
    await using desk = await ToyDesk.make();
    await desk.solve("02_fit");
    const source = "export const line = (xs: number[]) => xs.map(() => Infinity);";
    await Deno.writeTextFile(desk.file("01_line"), source);
    const { said } = await desk.run("grade", "--format", "json", "--no-check");
    const { capstone } = JSON.parse(said) as Report;
    assertEquals([capstone!.status, capstone!.score, capstone!.blame], ["failed", 0, "01_line"]);
    assertEquals(capstone!.history.at(-1)!.testLoss, 1e12);
  });
});

describe("a report of the course about lines", () => {
  const texts: Record<string, string> = {};
  const formats = ["json", "markdown", "junit", "ctrf", "gradescope", "github", "html"];

  // The first exercise is solved, and the second makes every line go through the origin.
  beforeAll(async () => {
    await using desk = await ToyDesk.make();
    await desk.solve("01_line");
    await desk.put("02_fit", "course/02_fit/misconceptions/through_the_origin.ts");
    const asked = formats.flatMap((format) => ["--format", `${format}=report.${format}`]);
    const { code, complained } = await desk.run("grade", "--no-check", ...asked);
    assertEquals([code, complained], [1, ""]);
    for (const format of formats) {
      texts[format] = await Deno.readTextFile(desk.path(`report.${format}`));
    }
  });

  it("speaks of no digits, whatever its format", () => {
    for (const format of formats) assertEquals(texts[format].match(DIGITS)?.[0], undefined, format);
  });

  it("is one value as JSON: the points, the rounds of the capstone, and the files", () => {
    const report: Report = JSON.parse(texts.json);
    assertEquals([report.score, report.maxScore], [10, 40]);
    assertEquals(report.exercises.map(({ id, status }) => `${id} ${status}`), [
      "01_line passed",
      "02_fit failed",
    ]);
    assertEquals(report.capstone!.history.map(({ epoch }) => epoch), [1, 2, 3]);
    assertEquals(report.capstone!.testAccuracy, report.capstone!.history[2].testAccuracy);
    assertEquals(report.receipt.map(({ path }) => path), SOLVED.map((id) => `exercises/${id}.ts`));
    assertEquals(report.versions.course, TOY.version);
  });

  it("is a table in Markdown, with the failures below it", () => {
    assertStringIncludes(texts.markdown, "## 10 of 40 points");
    assertStringIncludes(texts.markdown, "| ✅ | 01_line The heights of a line | 10 / 10 |  |");
    assertMatch(
      texts.markdown,
      /\| ❌ \| capstone \| 0 \/ 5 \| \d+\.\d\d % right on unseen data \|/,
    );
    assertStringIncludes(
      texts.markdown,
      "### 02_fit\n\n- ❌ Finds the line that all points lie on",
    );
  });

  it("is a suite for each exercise in JUnit's XML", () => {
    const suites = texts.junit.matchAll(/<testsuite name="(\w+)" tests="(\d)" failures="(\d)"/g);
    assertEquals(Array.from(suites, ([, ...suite]) => suite.join(" ")), [
      "01_line 1 0",
      "02_fit 3 1",
      "capstone 1 1",
    ]);
  });

  it("is a test for each check in CTRF", () => {
    const { results } = JSON.parse(texts.ctrf);
    assertEquals(
      results.tests.map(({ name, status }: Record<string, string>) => `${status} ${name}`),
      [
        "passed 01_line: Each x gets slope · x + intercept",
        "failed 02_fit: Finds the line that all points lie on",
        "skipped 02_fit: Finds the line with the smallest error where the points are scattered",
        "skipped 02_fit: Says how large the mean squared error is",
        "failed capstone: Your line on points it has never seen",
      ],
    );
  });

  it("is a test for each part in Gradescope's JSON, with the accuracy on its leaderboard", () => {
    const { score, tests, leaderboard } = JSON.parse(texts.gradescope);
    assertEquals(score, 10);
    assertEquals(
      tests.map((test: Record<string, unknown>) =>
        `${test.name}: ${test.score} of ${test.max_score}`
      ),
      [
        "01_line The heights of a line: 10 of 10",
        "02_fit The line that fits best: 0 of 25",
        "capstone Your line on points it has never seen: 0 of 5",
      ],
    );
    assertEquals(leaderboard[0].value, JSON.parse(texts.json).capstone.testAccuracy);
  });

  it("is a page under the course's own title", () => {
    assertStringIncludes(texts.html, `<title>${TOY.title}: 10 of 40 points</title>`);
    assertStringIncludes(texts.html, "Finds the line that all points lie on");
  });

  it("annotates on GitHub the line where the function begins", async () => {
    const home = join(TOY.folders.homes, "02_fit/misconceptions/through_the_origin.ts");
    const lines = (await Deno.readTextFile(home)).split("\n");
    const line = lines.findIndex((text) => text.startsWith("export function fit")) + 1;
    assertStringIncludes(
      texts.github,
      "::notice title=10 of 40 points::Next: exercises/02_fit.ts.",
    );
    assertStringIncludes(
      texts.github,
      `::error file=exercises/02_fit.ts,line=${line},title=02_fit`,
    );
  });
});

describe("the commands in the course about lines", () => {
  let desk: ToyDesk;
  beforeAll(async () => void (desk = await ToyDesk.make()));
  afterAll(() => desk[Symbol.asyncDispose]());

  it("show its hints one by one, and at last where its lesson is", async () => {
    const hints = Object.values(TOY.exercises[0].hints);
    const first = await desk.run("hint", "line");
    assertStringIncludes(first.said, `01_line\n1. ${hints[0]}`);
    assert(!first.said.includes(hints[1]));
    const second = await desk.run("hint", "1");
    assertStringIncludes(second.said.replaceAll(/\s+/g, " "), `2. ${hints[1]}`);
    assertStringIncludes(second.said, "lessons/01_line.md");
  });

  it("remember what was graded, and show it as progress", async () => {
    await desk.solve("01_line");
    await desk.run("grade", "1");
    const { said } = await desk.run("progress");
    assertMatch(said, /✓ 01_line +The heights of a line +10 \/ 10 {2}once\n· 02_fit /);
    assertStringIncludes(said, "10 / 40, the best score of each");
  });

  it("remember what a report has graded too, and nothing of another folder; it leads on as well", async () => {
    await using own = await ToyDesk.make();
    await own.solve("01_line");
    const { said } = await own.run("report");
    assertStringIncludes(said, "\nNext: read lessons/02_fit.md,\n      open exercises/02_fit.ts,");
    assertMatch((await own.run("progress")).said, /✓ 01_line .* {2}once\n/);
    await own.run("report", "--solutions");
    assertStringIncludes((await own.run("progress")).said, "10 / 40, the best score of each");
  });

  it("send nobody to a report that they have just had", async () => {
    await using own = await ToyDesk.make();
    await own.solve(...SOLVED);
    const { course } = own.app;
    const { judge } = course.capstone;
    const app: App = {
      ...own.app,
      course: {
        ...course,
        capstone: {
          ...course.capstone,
          judge: async (input) => {
            const { result, files } = await judge(input);
            return { result: { ...result, status: "failed", score: 0 }, files };
          },
        },
      },
    };
    const { said } = await own.runAs(app, "report");
    assertMatch(said, /report\.html is written[^]*--open to have it opened\.\n$/);
  });

  it("show a student's file beside the solution", async () => {
    await desk.put("01_line", "course/01_line/right/loop_with_push.ts");
    const { said } = await desk.run("compare", "1");
    assertStringIncludes(said, "-  for (const x of xs) heights.push(intercept + x * slope);");
    assertStringIncludes(said, "+  return xs.map((x) => slope * x + intercept);");
    assertMatch(said, /Speed, in 3 pairs of runs: /);
  });

  it("put an exercise back to its stub, and keep a copy", async () => {
    await desk.solve("01_line");
    const { said } = await desk.run("reset", "1", "--yes");
    assertStringIncludes(said, "exercises/01_line.ts is the stub again.");
    const stub = await Deno.readTextFile(join(TOY.folders.homes, "01_line/stub.ts"));
    assertEquals(await Deno.readTextFile(desk.file("01_line")), stub);
    assertEquals(
      await Deno.readTextFile(desk.path(".digits/copies/01_line.1.ts")),
      await Deno.readTextFile(join(TOY.folders.solutions, "01_line.ts")),
    );
  });

  it("grade a file while it is watched, as soon as it is saved", async () => {
    const { terminal, press } = keyboard();
    const io = { ...await desk.run("progress"), said: "", terminal };
    io.out = (text) => io.said += text;
    const watching = watchCommand(desk.app, io).parseAsync([], { from: "user" });
    await until(() => io.said.includes("0 / 40"));
    await desk.solve("01_line");
    await until(() => io.said.includes("✓ 01_line"));
    assertStringIncludes(io.said, "10 / 40");
    await press("q");
    await watching;
  });

  it("speak in their help of no digits", async () => {
    for (const command of ENGINE_COMMANDS) {
      const { code, said } = await desk.run(command, "--help");
      assertEquals([code, said.match(DIGITS)], [0, null], command);
    }
  });

  it("name the nearest exercise of this course where a name is wrong", async () => {
    const { code, complained } = await desk.run("grade", "lime");
    assertEquals(code, 2);
    assertStringIncludes(complained, "Did you mean line?");
    assertStringIncludes(complained, "(1 to 3)");
  });
});

describe("a class in the course about lines", () => {
  it("is graded by the course's own program, under the course's own title", async () => {
    await using desk = await ToyDesk.make();
    for (const [student, id] of [["ada", "01_line"], ["bob", "02_fit"]]) {
      await Deno.mkdir(desk.path(`class/${student}`), { recursive: true });
      const solution = join(TOY.folders.solutions, `${id}.ts`);
      await Deno.copyFile(solution, desk.path(`class/${student}/${id}.ts`));
    }
    const { code, said } = await desk.run("grade:class", "class", "--no-check");
    assertEquals(code, 0, said);
    const gradebook = await Deno.readTextFile(desk.path("class-report/gradebook.csv"));
    assertEquals(
      gradebook.replace("\ufeff", "").split("\r\n").slice(0, 3).map((line) =>
        line.split(",").slice(0, 7)
      ),
      [
        ["student", "name", "01_line", "02_fit", "capstone", "total", "max"],
        ["ada", "", "10", "0", "0", "10", "40"],
        ["bob", "", "0", "25", "0", "25", "40"],
      ],
    );
    const page = await Deno.readTextFile(desk.path("class-report/index.html"));
    assertStringIncludes(page, `<title>${TOY.title}: 2 students</title>`);
    assertEquals(page.match(DIGITS), null);
  });
});

describe("a student's copy of the course about lines", () => {
  const PLACE = "grader/testdata/toy_course";

  it("has the grader beside it, no solution, and nothing of another course", async () => {
    await using desk = await ToyDesk.make();
    const { code, said } = await desk.run("student-copy", "copy");
    assertEquals(code, 0);
    assertStringIncludes(said, `They work in copy/${PLACE}: the grader lies beside it.`);
    const names = async (path: string) =>
      (await Array.fromAsync(Deno.readDir(desk.path(`copy/${path}`)), ({ name }) => name)).sort();
    assertEquals(await names("."), ["deno.json", "deno.lock", "grader", "lib", "std"]);
    assertEquals(await names("grader/testdata"), ["toy_course"]);
    assertEquals(await names(PLACE), [
      "course",
      "deno.json",
      "exercises",
      "lessons",
      "lib",
      "main.ts",
    ]);
    for (const name of ["course", "main.ts"]) assert(!(await names("grader")).includes(name));
  });

  it("is graded by its own task", async () => {
    await using desk = await ToyDesk.make();
    await desk.run("student-copy", "copy");
    const stubs = await task(desk.path(`copy/${PLACE}`), "grade", "--format", "json");
    assertEquals([stubs.code, stubs.error], [1, ""]);
    const { score, maxScore, exercises }: Report = JSON.parse(stubs.out);
    assertEquals([score, maxScore], [0, 40]);
    assertEquals(exercises.map(({ status }) => status), ["not-started", "not-started"]);
    const solve = async (id: string) => {
      const solution = join(TOY.folders.solutions, `${id}.ts`);
      await Deno.copyFile(solution, desk.path(`copy/${PLACE}/exercises/${id}.ts`));
    };
    await solve("03_residuals"); // a bonus, whose sibling comes from the sealed reference
    assertStringIncludes((await task(desk.path(`copy/${PLACE}`), "grade", "3")).out, "8 /  8");
    await solve("01_line");
    assertStringIncludes((await task(desk.path(`copy/${PLACE}`), "grade", "1")).out, "10 / 10");
  });
});

describe("the course about lines in a process of its own", () => {
  it("is graded by its own deno task grade, from the folder of whoever calls it", async () => {
    await using desk = await ToyDesk.make();
    await desk.solve(...SOLVED);
    const { code, out, error } = await task(
      TOY.folders.root,
      ...["grade", "--exercises", desk.path("exercises"), "--format", "json"],
    );
    assertEquals([code, error], [0, ""]);
    assertEquals(JSON.parse(out).score, 40);
  });

  it("names its commands, and ends with 2 where there is no such command", async () => {
    const { code, error } = await task(TOY.folders.root, "grade", "--nonsense");
    assertEquals(code, 2);
    assertStringIncludes(error, "Unknown option '--nonsense'");
  });
});

/** Runs a task of the `deno.json` in a folder. */
function task(folder: string, ...args: string[]) {
  return finish(
    new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", ...args],
      cwd: folder,
      clearEnv: true,
      env: { ...ownEnv(), NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn(),
  );
}

/** A keyboard that types what it is told to. */
function keyboard() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  return {
    terminal: { setRaw: () => {}, readable },
    press: (text: string) => writer.write(new TextEncoder().encode(text)),
  };
}

/** Waits until something is said, for as long as a slow machine takes. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1200 && !holds(); i++) await new Promise((done) => setTimeout(done, 50));
  assertEquals(holds(), true);
}
