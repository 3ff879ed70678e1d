import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import type { Report } from "../../grader/report/report.ts";
import { copyCourse, writeFiles } from "../../grader/testdata/course_copy.ts";
import {
  CORE,
  EXERCISES,
  MAX_SCORE,
  MAX_WITHOUT_CAPSTONE,
  POINTS,
} from "../../grader/testdata/this_course.ts";
import { type Context, fill, playJob } from "../../grader/testdata/runner.ts";
import { solution, workflow } from "../../grader/testdata/workflows.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";

let workspace: string;
beforeEach(async () => {
  workspace = await Deno.makeTempDir({ prefix: "digits-workflow-" });
});
afterEach(() => Deno.remove(workspace, { recursive: true }));

/** Lines that the runner would obey. */
function commandsIn(log: string): string[] {
  return log.split("\n").filter((line) => /^\s*::|##\[/.test(line));
}

const QUICK = { "vars.GRADE_OPTIONS": "--no-capstone --seed 1" };

const NOTHING = `0 of ${MAX_SCORE} points`;
/** The jobs run on Linux. */
const onLinux = ignoredIf(Deno.build.os !== "linux", "the workflows run on Linux");

describe("grade.yml, in a student's repository", onLinux, () => {
  const { grade, score } = workflow("grade.yml").jobs;

  async function run(files: Record<string, string>, context: Context = QUICK) {
    await copyCourse(workspace);
    await writeFiles(join(workspace, "exercises"), files);
    const outcome = await playJob(grade, workspace, context);
    const title = fill(score.name!, { "needs.grade.outputs.title": outcome.outputs.title ?? "" });
    return { ...outcome, title };
  }

  const fileOf = (name: string) => Deno.readTextFile(join(workspace, "reports", name));
  const reportOf = async (): Promise<Report> => JSON.parse(await fileOf("report.json"));

  it("shows stubs as a table of empty boxes: no error, and the step passes", async () => {
    const { code, log, summary, outputs, title } = await run({}, {});
    assertEquals(code, 0, log);
    assertEquals(outputs, { title: NOTHING, score: "0", "max-score": `${MAX_SCORE}` });
    assertEquals(title, NOTHING);
    assert(summary.startsWith(`## ${NOTHING}\n`));
    assertEquals(summary.match(/^\| ⬜/gm)?.length, CORE.length);
    assertEquals(commandsIn(log), [
      `::notice title=${NOTHING}::Next: exercises/01_normalize.ts.`,
    ]);
  });

  it("shows what is wrong in a half-solved course, on its own line of the file", async () => {
    const softmax = Deno.readTextFileSync(
      new URL(
        "../../grader/course/04_softmax/misconceptions/no_max_subtraction.ts",
        import.meta.url,
      ),
    );
    const { code, log, summary, outputs } = await run({
      "03_relu.ts": solution("03_relu"),
      "04_softmax.ts": softmax,
      "06_forward.ts": "export const forward = ;\n",
    });
    assertEquals(code, 0, log);
    const report = await reportOf();
    assertEquals(outputs.score, String(report.score));
    const right = POINTS["03_relu"];
    assert(report.score >= right && report.score < right + POINTS["04_softmax"]);
    assertStringIncludes(summary, "### 04_softmax");
    const line = softmax.split("\n").findIndex((text) => text.startsWith("export function")) + 1;
    assertMatch(
      log,
      new RegExp(`^::error file=exercises/04_softmax\\.ts,line=${line},title=`, "m"),
    );
    assertMatch(log, /^::error file=exercises\/06_forward\.ts,line=\d+,(col=\d+,)?title=/m);
    assertMatch(await fileOf("junit.xml"), /<failure /);
    assertStringIncludes(
      await fileOf("report.html"),
      `<h1>${report.score} of ${MAX_WITHOUT_CAPSTONE} points</h1>`,
    );
  });

  it("trains and reads the digits of a solved course", async () => {
    const files = EXERCISES.map(({ id }) => [`${id}.ts`, solution(id)]);
    const { code, summary, outputs, title, log } = await run(Object.fromEntries(files), {});
    assertEquals([code, outputs.score, title], [
      0,
      `${MAX_SCORE}`,
      `${MAX_SCORE} of ${MAX_SCORE} points`,
    ], log);
    assertMatch(summary, /\| ✅ \| capstone \| 5 \/ 5 \| 9\d\.\d\d % right on unseen data \|/);
    assertEquals(commandsIn(log).length, 1);
    assertStringIncludes(await fileOf("report.html"), "your network reads");
  });

  it("obeys nothing that a hostile repository says", async () => {
    const shout = "::error::forged\\n::set-output name=score::100\\n##[error]forged\\n" +
      "::stop-commands::x\\n\\u001b[31m | **bold** </td>\\nscore=100";
    const { code, log, summary, outputs } = await run({
      "03_relu.ts":
        `export function relu(x) { console.log("${shout}"); throw new Error("${shout}"); }
        export const reluDerivative = () => "${shout}";`,
      "04_softmax.ts": `console.error("${shout}"); throw "${shout}";`,
      "07_compute_loss.ts": "export function computeLoss() { globalThis.Deno?.exit(0); throw 1; }",
    });
    assertEquals(code, 0, log);
    assertEquals([outputs.score, outputs["max-score"]], ["0", `${MAX_WITHOUT_CAPSTONE}`]);
    for (const line of commandsIn(log)) {
      assertMatch(
        line,
        /^::(notice title=0 of \d+ points|(error|warning) file=exercises\/0[347]_\w+\.ts,line=)/,
      );
    }
    assertNotMatch(summary, /\*\*bold|<\/td>|^\s*(::|score=)/m);
  });

  it("says that there is no score where the grader could not run, and why", async () => {
    const { code, title, summary, log } = await run({}, { "vars.GRADE_OPTIONS": "--sed 1" });
    assertEquals([code, title], [2, "Not graded"]);
    assertStringIncludes(summary, "## Not graded\n\nUnknown option '--sed'");
    assertStringIncludes(log, "::error title=Not graded::Unknown option '--sed'");
  });
});
