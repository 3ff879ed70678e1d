import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { parse } from "@std/csv";
import { join } from "node:path";
import { exerciseOf } from "../judge/course.ts";
import { totalOf } from "../judge/points.ts";
import { shareOut } from "../judge/weigh.ts";
import type { Report } from "../report/report.ts";
import { APP, POINTS, SOLUTIONS_FOLDER } from "../testdata/this_course.ts";
import { StudentCopy } from "../testdata/student_copy.ts";
import { TOY, ToyDesk } from "../testdata/toy_desk.ts";

/** Of 40 points: 10, 25 and 5. */
const OTHER = { "01_line": 20, "02_fit": 0, "capstone": 10 };

let desk: ToyDesk;
beforeEach(async () => void (desk = await ToyDesk.make()));
afterEach(() => desk[Symbol.asyncDispose]());

/** Runs a command in a course whose folder is the desk's. */
async function run(...args: string[]) {
  const { course } = desk.app;
  const folders = { ...course.folders, root: desk.folder };
  return await desk.runAs({ course: { ...course, folders } }, ...args);
}

/** The report of a grading, whatever the score. */
async function report(...args: string[]): Promise<Report> {
  return JSON.parse((await run("grade", "--no-check", "--format", "json", ...args)).said);
}

/** Writes a file of the desk, and the folders above it. */
async function write(path: string, text: string): Promise<void> {
  await Deno.mkdir(desk.path(path.replace(/\/?[^/]*$/, "")), { recursive: true });
  await Deno.writeTextFile(desk.path(path), text);
}

describe("a course with points of its own", () => {
  it("grades, remembers and shows with them", async () => {
    await write("points.json", JSON.stringify(OTHER));
    await desk.solve("01_line", "02_fit");
    const { score, maxScore, capstone, exercises: [line, fit] } = await report();
    assertEquals([score, maxScore, capstone?.maxScore], [30, 30, 10]);
    assertEquals([fit.status, fit.score, fit.maxScore], ["passed", 0, 0]);
    const weights = exerciseOf(TOY, "01_line").checks.map(({ points }) => points);
    assertEquals(line.checks.map(({ score }) => score), shareOut(20, weights));
    const { said } = await run("progress");
    assertMatch(said, /✓ 01_line .* 20 \/ 20 {2}once/);
    assertStringIncludes(said, " 30 / 30, the best score of each");
    await write("points.json", '{ "01_line": 4 }');
    assertStringIncludes((await run("progress")).said, " 9 / 34, the best score of each");
  });

  it("compares with them", async () => {
    await write("points.json", JSON.stringify(OTHER));
    assertStringIncludes((await run("compare", "1")).complained, "Yours has 0 of 20 points.");
  });

  it("says in one line, before it grades, that the file can't be used", async () => {
    for (const text of ["[4,\n x]", '{ "01_lines": 20 }']) {
      await write("points.json", text);
      for (const command of [["grade", "1"], ["progress"], ["report"]]) {
        const { code, said, complained } = await run(...command);
        assertEquals([code, said], [2, ""], command.join(" "));
        assertMatch(complained, /^points\.json [^\n]+\n$/);
      }
    }
  });

  it("takes no points.json from a submission", async () => {
    for (const path of ["submission/points.json", "submission/exercises/points.json"]) {
      await write(path, '{ "01_line": 96 }');
    }
    const { maxScore } = await report("--exercises", "submission/exercises", "--no-capstone");
    assertEquals(maxScore, 35);
  });

  it("grades a class with its own points, and no student's", async () => {
    await using course = await StudentCopy.make(); // each student is graded by the course's own command
    await Deno.writeTextFile(course.path("points.json"), '{ "03_relu": 8 }');
    await Deno.mkdir(course.path("class/ada"), { recursive: true });
    await Deno.writeTextFile(course.path("class/ada/points.json"), '{ "03_relu": 99 }');
    const solution = join(SOLUTIONS_FOLDER, "03_relu.ts");
    await Deno.copyFile(solution, course.path("class/ada/03_relu.ts"));
    const overrides = "student,exercise,score,reason\nada,relu,9,seen on paper\n";
    await Deno.writeTextFile(course.path("overrides.csv"), overrides);
    const grade = ["grade:class", "class", "--no-capstone", "--out", "out"];
    const { error } = await course.run(...grade, "--overrides", "overrides.csv");
    assertStringIncludes(error, "03_relu, which has 0 to 8 points");
    assertEquals((await course.run(...grade)).code, 0);
    const gradebook = await Deno.readTextFile(course.path("out/gradebook.csv"));
    const [names, cells] = parse(gradebook, { fieldsPerRecord: 0 });
    const ada = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
    assertEquals([ada.student, ada["01_normalize"], ada["03_relu"]], ["ada", "0", "8"]);
    const max = totalOf(APP.course, { ...POINTS, "03_relu": 8, "capstone": 0 });
    assertEquals([ada.total, ada.max], ["8", `${max}`]);
  });
});
