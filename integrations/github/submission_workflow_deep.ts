import { assert, assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import type { Report } from "../../grader/report/report.ts";
import { MAX_WITHOUT_CAPSTONE, POINTS } from "../../grader/testdata/this_course.ts";
import { copy, copyCourse, writeFiles } from "../../grader/testdata/course_copy.ts";
import { playJob } from "../../grader/testdata/runner.ts";
import { solution, workflow } from "../../grader/testdata/workflows.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";

let workspace: string;
beforeEach(async () => {
  workspace = await Deno.makeTempDir({ prefix: "digits-workflow-" });
});
afterEach(() => Deno.remove(workspace, { recursive: true }));

/** The jobs run on Linux. */
const onLinux = ignoredIf(Deno.build.os !== "linux", "the workflows run on Linux");

const SCORE = `${POINTS["03_relu"]} of ${MAX_WITHOUT_CAPSTONE} points`;

describe("grade-submission.yml, in an instructor's repository", onLinux, () => {
  const { grade } = workflow("grade-submission.yml").jobs;
  const context = {
    "inputs.options": "--no-capstone --seed 1",
    "inputs.submission": "ada/digits",
    "github.repository": "school/digits",
    "steps.submission.outputs.commit": "a".repeat(40),
    "steps.course.outputs.commit": "c".repeat(40),
  };
  const right = { "exercises/03_relu.ts": solution("03_relu") };

  async function run(files: Record<string, string>) {
    await copyCourse(join(workspace, "course"));
    await writeFiles(join(workspace, "submission"), files);
    return await playJob(grade, workspace, context);
  }

  const fileOf = (name: string) => Deno.readTextFile(join(workspace, "reports", name));

  it("grades the exercises with the course's own grader, and signs off what it graded", async () => {
    const { code, log, outputs, summary } = await run(right);
    assertEquals(code, 0, log);
    assertEquals(outputs, {
      title: SCORE,
      score: `${POINTS["03_relu"]}`,
      "max-score": `${MAX_WITHOUT_CAPSTONE}`,
      commit: "a".repeat(40),
    });
    const signed = await fileOf("graded.txt");
    assertStringIncludes(signed, `submission ada/digits\ncommit ${"a".repeat(40)}\n`);
    assertStringIncludes(signed, `course school/digits\ncourse commit ${"c".repeat(40)}\n`);
    for (const name of ["report.json", "report.md", "junit.xml", "report.html"]) {
      const bytes = await Deno.readFile(join(workspace, "reports", name));
      const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
      assertStringIncludes(signed, `${sum}  ${name}\n`);
    }
    assertStringIncludes(await fileOf("report.html"), `<h1>${SCORE}</h1>`);
    assert(summary.startsWith(`## ${SCORE}`));
    assertStringIncludes(summary, "submission ada/digits");
  });

  /** All that a student could change who wants another score, and hopes that it is read. */
  const tampered: Record<string, Record<string, string>> = {
    "grader/": {
      "grader/main.ts": 'console.log("Score 100 / 100"); Deno.exit(0);',
      "grader/course/mod.ts": "export const course = {};",
    },
    "deno.json": {
      "deno.json": '{"tasks": {"grade": "echo forged"}, "imports": {"ts-pattern": "./evil.ts"}}',
      "deno.lock": '{"version": "5"}',
      "package.json": '{"scripts": {"grade": "echo forged"}}',
      "exercises/deno.json": '{"imports": {"../../lib/mod.ts": "./evil.ts"}}',
      "exercises/evil.ts": "throw new Error('forged');",
    },
    "data/": { "data/mnist.zip": "not a zip" },
    "lib/ and solutions/": {
      "lib/mod.ts": "throw new Error('forged');",
      "solutions/04_softmax.ts": "export const softmax = (x) => x;",
    },
    "workflows": {
      ".github/workflows/grade-submission.yml": "on: push\njobs: {}\n",
      ".github/workflows/grade.yml": "on: push\njobs: {}\n",
    },
  };

  for (const [name, files] of Object.entries(tampered)) {
    it(`comes to the same report when a submission tampers with ${name}`, async () => {
      const { code, log, outputs } = await run({ ...right, ...files });
      assertEquals([code, outputs.score, outputs["max-score"]], [
        0,
        `${POINTS["03_relu"]}`,
        `${MAX_WITHOUT_CAPSTONE}`,
      ], log);
      assertNotMatch(log, /forged/);
      const report: Report = JSON.parse(await fileOf("report.json"));
      assertEquals(report.receipt.map(({ path }) => path), ["exercises/03_relu.ts"]);
    });
  }

  it("does not follow exercises that are a link to the reference", async () => {
    await copyCourse(join(workspace, "course"));
    await Deno.mkdir(join(workspace, "submission"));
    await Deno.symlink("../course/solutions", join(workspace, "submission", "exercises"));
    const { code, log, outputs } = await playJob(grade, workspace, context);
    assertEquals([code, outputs.score], [2, ""]);
    assertStringIncludes(log, "is a link: --exercises takes the folder itself.");
  });

  it("does not follow an exercise that is a link to the reference", async () => {
    await copyCourse(join(workspace, "course"));
    await copy(join(workspace, "course", "exercises"), join(workspace, "submission", "exercises"));
    const path = join(workspace, "submission", "exercises", "03_relu.ts");
    await Deno.remove(path);
    await Deno.symlink("../../course/solutions/03_relu.ts", path);
    const { outputs, log } = await playJob(grade, workspace, context);
    assertEquals(outputs.score, "0", log);
  });

  it("checks out nothing of a submission but its exercises", () => {
    const { with: options } = grade.steps.find(({ id }) => id === "submission")!;
    assertEquals(options?.["sparse-checkout"], "/exercises/");
    assertEquals(options?.path, "submission");
  });
});
