import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { coreOf } from "../judge/course.ts";
import { classroom50 } from "../report/classroom50.ts";
import type { Report } from "../report/report.ts";
import { TOY, ToyDesk } from "../testdata/toy_desk.ts";

const OWN = coreOf(TOY).map(({ id }) => id);
const BONUS = "03_residuals";
/** Whatever tells of the bonus. */
const TOLD = /03_residuals|left_over|bonus|Deeper/i;

let desk: ToyDesk;
beforeEach(async () => void (desk = await ToyDesk.make()));
afterEach(() => desk[Symbol.asyncDispose]());

/** A grading in the desk's folder, as JSON. */
async function report(...args: string[]): Promise<Report & { code: number }> {
  const { code, said } = await desk.run("grade", ...args, "--no-check", "--format", "json");
  return { ...JSON.parse(said), code };
}

describe("a bonus in a course", () => {
  it("is no part of a grading that does not ask for it, and nothing is said of it", async () => {
    await desk.solve(BONUS);
    const { said } = await desk.run("grade");
    assertEquals(said.match(TOLD), null, said);
    await Deno.remove(desk.file(BONUS)); // and nobody misses it
    const { score, maxScore, bonus, exercises, deeper, receipt } = await report();
    assertEquals([score, maxScore, bonus, deeper], [0, 40, 0, []]);
    assertEquals(exercises.map(({ id }) => id), OWN);
    assertEquals(receipt.map(({ path }) => path), OWN.map((id) => `exercises/${id}.ts`));
  });

  it("is told of where all of the points are there", async () => {
    await desk.solve(...OWN);
    const { said } = await desk.run("grade");
    assertStringIncludes(said, "Next: run deno task grade --deeper");
  });

  it("is added when it is asked for, apart, and never among the points", async () => {
    await desk.solve(...OWN, BONUS);
    const formats = ["--format", "terminal", "--format", "json=report.json"];
    const { said } = await desk.run("grade", "--deeper", ...formats);
    assertMatch(said, /✓ capstone .*\n\nDeeper, a bonus .*\n✓ 03_residuals .* 8 \/ {2}8\n✓ left_/);
    assertStringIncludes(said, "Score 40 / 40  Bonus 12 / 12");
    assertStringIncludes(said, "Your line fits. Well done.\nYour residuals cancel out.");
    const { score, maxScore, bonus, exercises, deeper, deeperCapstones, receipt }: Report = JSON
      .parse(await Deno.readTextFile(desk.path("report.json")));
    assertEquals([score, maxScore, bonus], [40, 40, 12]);
    assertEquals([exercises.map(({ id }) => id), deeper.map(({ id }) => id)], [OWN, [BONUS]]);
    assertEquals(deeperCapstones?.map(({ id, score }) => [id, score]), [["left_over", 4]]);
    assertEquals(receipt.at(-1)?.path, `exercises/${BONUS}.ts`);
  });

  it("leaves its capstone out when it is told to, and takes it by its name", async () => {
    await desk.solve(...OWN, BONUS);
    assertEquals((await report("--deeper", "--no-capstone")).deeperCapstones, undefined);
    const { capstone, deeperCapstones, bonus, code } = await report("left_over");
    assertEquals([capstone, deeperCapstones?.[0].status, bonus, code], [null, "passed", 4, 0]);
  });

  it("hides no point that is missing: neither in the exit code nor in what comes next", async () => {
    await desk.solve("01_line", BONUS);
    const { code, said } = await desk.run("grade", "--deeper", "--fail-under", "60");
    assertEquals(code, 1); // 10 of 40, and 8 more
    assertStringIncludes(said, "Next: read lessons/02_fit.md");
    await desk.solve(...OWN);
    await Deno.writeTextFile(desk.file(BONUS), "export const residuals = 1;");
    assertEquals((await report("--deeper")).code, 0);
  });

  it("is graded by itself when it is named, and counts then", async () => {
    for (const word of ["3", "residuals", join("exercises", `${BONUS}.ts`)]) {
      const { exercises, deeper, capstone, code } = await report(word);
      assertEquals([exercises, capstone, code], [[], null, 1]);
      assertEquals(deeper.map(({ status }) => status), ["not-started"]);
    }
    await desk.solve(BONUS); // its sibling is a stub, and the reference stands in for it
    const { code, said } = await desk.run("grade", "3");
    assertEquals(code, 0, said);
    assert(said.startsWith("Deeper, a bonus beside the points\n✓ 03_residuals"), said);
    assertMatch(said, /\nBonus 8 \/ 8 {2}in/);
    assertEquals(said.match(/Score/), null);
  });

  it("is asked for in part of a grading too", async () => {
    await desk.solve("01_line", BONUS);
    const both = await report("1", "3");
    assertEquals([both.score, both.maxScore, both.bonus, both.code], [10, 10, 8, 0]);
  });

  it("is missing only where it was asked for", async () => {
    await desk.solve(...OWN);
    await Deno.remove(desk.file(BONUS));
    const { code, said } = await desk.run("grade", "--deeper");
    assertEquals(code, 0);
    assertStringIncludes(said, "· 03_residuals          the file is missing");
  });

  it("may have points of its own in points.json, which are not among the others", async () => {
    await Deno.writeTextFile(desk.path("points.json"), `{ "${BONUS}": 20, "left_over": 8 }`);
    await desk.solve(...OWN, BONUS);
    const { course } = desk.app;
    const folders = { ...course.folders, root: desk.folder };
    const { said } = await desk.runAs({ course: { ...course, folders } }, "grade", "--deeper");
    assertStringIncludes(said, "Score 40 / 40  Bonus 28 / 28");
  });

  it("has hints, a stub to go back to, and a solution to compare with; its capstone has no file", async () => {
    assertStringIncludes((await desk.run("hint", "3")).said, "03_residuals\n1. A residual is");
    await desk.solve(BONUS);
    assertStringIncludes((await desk.run("compare", "3")).said, "yours is the solution");
    await desk.run("reset", "3", "--yes");
    const stub = await Deno.readTextFile(join(TOY.folders.homes, BONUS, "stub.ts"));
    assertEquals(await Deno.readTextFile(desk.file(BONUS)), stub);
    assertStringIncludes((await desk.run("hint", "left_over")).complained, "no file of its own");
  });
});

describe("a report with a bonus", () => {
  const formats = ["json", "markdown", "junit", "ctrf", "gradescope", "github", "html"];

  it("shows it apart in each of its forms", async () => {
    await desk.solve(...OWN);
    await desk.put(BONUS, `course/${BONUS}/misconceptions/distances.ts`);
    const asked = formats.flatMap((format) => ["--format", `${format}=report.${format}`]);
    const { code, complained } = await desk.run("grade", "--deeper", "--no-check", ...asked);
    assertEquals([code, complained], [0, ""]);
    const read = (format: string) => Deno.readTextFile(desk.path(`report.${format}`));

    const graded: Report = JSON.parse(await read("json"));
    assertEquals([graded.score, graded.bonus, graded.deeper[0].score], [40, 0, 0]);
    assertEquals(graded.deeper[0].checks[0].misconception?.id, "distances");

    const markdown = await read("markdown");
    assertStringIncludes(
      markdown,
      "|   | Deeper | Points | |\n|---|---|---:|---|\n| ❌ | 03_resid",
    );
    assertStringIncludes(markdown, "### 03_residuals");

    const junit = await read("junit");
    assertEquals(junit.match(/name="bonus" value="true"/g)?.length, 2);
    assertMatch(junit, /<testsuite name="03_residuals" tests="1" failures="1"/);

    const { results } = JSON.parse(await read("ctrf"));
    const bonus = results.tests.filter(({ extra }: { extra: object }) => "bonus" in extra);
    assertEquals(bonus.map(({ suite }: { suite: string[] }) => suite[0]), [BONUS, "left_over"]);

    const { score, tests } = JSON.parse(await read("gradescope"));
    assertEquals(score, 40);
    assertEquals(
      tests.slice(-2).map((test: Record<string, unknown>) => [test.number, test.max_score]),
      [
        ["bonus 1", 0],
        ["bonus 2", 0],
      ],
    );

    assertStringIncludes(await read("github"), "::error file=exercises/03_residuals.ts,line=5,");
    const html = await read("html");
    assertStringIncludes(html, '<th scope="col">Deeper, a bonus</th>');
    assertStringIncludes(html, "03_<wbr>residuals");

    const fifty = JSON.parse(classroom50(graded, () => "x"));
    const sum = (name: string) =>
      fifty.tests.reduce((total: number, test: Record<string, number>) => total + test[name], 0);
    assertEquals([sum("score"), sum("max-score")], [fifty.score, fifty["max-score"]]);
    assertStringIncludes(fifty.tests[3]["test-name"], "bonus, 0 of 8: 03_residuals");
  });
});
