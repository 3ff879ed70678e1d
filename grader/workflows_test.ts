import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { parse } from "@std/yaml";
import { join } from "node:path";
import { EXERCISES } from "./course.ts";
import type { Report } from "./report/report.ts";
import { copy, copyCourse, writeFiles } from "./testdata/course_copy.ts";
import { type Context, fill, playJob, type Workflow } from "./testdata/runner.ts";
import { validate } from "./testdata/validate.ts";

const FOLDER = new URL("../.github/workflows/", import.meta.url);
const NAMES = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name).sort();

function read(name: string): string {
  return Deno.readTextFileSync(new URL(name, FOLDER));
}

const workflow = (name: string) => parse(read(name)) as Workflow;
const solution = (id: string) =>
  Deno.readTextFileSync(new URL(`../solutions/${id}.ts`, import.meta.url));

describe("the workflows", () => {
  it("pass actionlint, which finds a planted fault in each", async () => {
    const texts = NAMES.map(read);
    const asThey = texts.map((text) => ({ form: "workflow" as const, text }));
    const broken = asThey.map(({ text, form }) => ({
      form,
      text: text.replace(/runs-on: .*/, "runs-on: ${{ nothing.here }}"),
    }));
    const problems = await validate([...asThey, ...broken]);
    assertEquals(problems.slice(0, NAMES.length), NAMES.map(() => []));
    for (const found of problems.slice(NAMES.length)) assert(found.length > 0);
  });

  for (const name of NAMES) {
    describe(name, () => {
      const { permissions, on, jobs } = workflow(name);

      it("may read and nothing else, in time, without a secret of this repository's", () => {
        assertEquals(permissions, { contents: "read" });
        for (const job of Object.values(jobs)) assert(Number(job["timeout-minutes"]) > 0);
        assertNotMatch(JSON.stringify(on), /pull_request_target|workflow_run/);
        assertNotMatch(read(name).replaceAll("secrets.SUBMISSION_TOKEN", ""), /secrets\./);
      });

      it("pins each action by its commit, leaves no token behind, and never runs text as code", () => {
        for (const [, action] of read(name).matchAll(/uses: (.*)/g)) {
          assertMatch(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
        }
        for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
          assertNotMatch(step.run ?? "", /\$\{\{/);
          if (step.uses?.startsWith("actions/checkout@")) {
            assertEquals(step.with?.["persist-credentials"], false);
          }
        }
      });
    });
  }

  it("are called in the instructors' guide as actionlint allows", async () => {
    const guide = await Deno.readTextFile(new URL("../docs/instructors.md", import.meta.url));
    const examples = Array.from(guide.matchAll(/```yaml\n([^]*?)```/g), ([, text]) => text);
    assert(examples.length > 0);
    const problems = await validate(examples.map((text) => ({ form: "workflow", text })));
    assertEquals(problems, examples.map(() => []));
    for (const [job] of examples.map((text) => Object.values((parse(text) as Workflow).jobs))) {
      const { workflow_call } = workflow("grade-submission.yml").on as {
        workflow_call: { inputs: Record<string, { required?: boolean }> };
      };
      const given = Object.keys(job.with as Record<string, string>);
      for (const name of given) assert(name in workflow_call.inputs, name);
      for (const [name, { required }] of Object.entries(workflow_call.inputs)) {
        assert(!required || given.includes(name), name);
      }
    }
  });

  it("prove the course only where a maintainer says so, on the three systems", () => {
    const { ok } = workflow("ok.yml").jobs;
    assertEquals(ok.if, "vars.MAINTAINED == 'true'");
    const { matrix } = ok.strategy as { matrix: { system: string[] } };
    assertEquals(matrix.system.map((system) => system.split("-")[0]), [
      "ubuntu",
      "macos",
      "windows",
    ]);
    assertEquals(ok.steps.filter(({ run }) => run).map(({ run }) => run), ["deno task ok"]);
  });
});

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

/** The jobs run on Linux. */
const onLinux = Deno.build.os === "linux" ? describe : describe.skip;

onLinux("grade.yml, in a student's repository", () => {
  const { grade, score } = workflow("grade.yml").jobs;

  async function run(files: Record<string, string>, context: Context = QUICK) {
    await copyCourse(workspace);
    await writeFiles(join(workspace, "exercises"), files);
    const outcome = await playJob(grade, workspace, context);
    const title = fill(score.name!, { "needs.grade.outputs.title": outcome.outputs.title ?? "" });
    return { ...outcome, title };
  }

  const reportOf = async (): Promise<Report> =>
    JSON.parse(await Deno.readTextFile(join(workspace, "reports", "report.json")));

  it("shows stubs as a table of empty boxes: no error, and the step passes", async () => {
    const { code, log, summary, outputs, title } = await run({}, {});
    assertEquals(code, 0, log);
    assertEquals(outputs, { title: "0 of 100 points", score: "0", "max-score": "100" });
    assertEquals(title, "0 of 100 points");
    assertMatch(summary, /^## 0 of 100 points\n/);
    assertEquals(summary.match(/^\| ⬜/gm)?.length, 11);
    assertEquals(commandsIn(log), [
      "::notice title=0 of 100 points::Next: exercises/01_normalize.ts.",
    ]);
  });

  it("shows what is wrong in a half-solved course, on its own line of the file", async () => {
    const softmax = Deno.readTextFileSync(
      new URL("misconceptions/04_softmax/no_max_subtraction.ts", import.meta.url),
    );
    const { code, log, summary, outputs } = await run({
      "03_relu.ts": solution("03_relu"),
      "04_softmax.ts": softmax,
      "06_forward.ts": "export const forward = ;\n",
    });
    assertEquals(code, 0, log);
    const report = await reportOf();
    assertEquals(outputs.score, String(report.score));
    assert(report.score >= 5 && report.score < 20);
    assertStringIncludes(summary, "### 04_softmax");
    const line = softmax.split("\n").findIndex((text) => text.startsWith("export function")) + 1;
    assertMatch(
      log,
      new RegExp(`^::error file=exercises/04_softmax\\.ts,line=${line},title=`, "m"),
    );
    assertMatch(log, /^::error file=exercises\/06_forward\.ts,line=\d+,(col=\d+,)?title=/m);
    assertMatch(await Deno.readTextFile(join(workspace, "reports", "junit.xml")), /<failure /);
  });

  it("trains and reads the digits of a solved course", async () => {
    const files = EXERCISES.map(({ id }) => [`${id}.ts`, solution(id)]);
    const { code, summary, outputs, title, log } = await run(Object.fromEntries(files), {});
    assertEquals([code, outputs.score, title], [0, "100", "100 of 100 points"], log);
    assertMatch(summary, /\| ✅ \| capstone \| 5 \/ 5 \| 9\d\.\d\d % of unseen digits \|/);
    assertEquals(commandsIn(log).length, 1);
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
    assertEquals([outputs.score, outputs["max-score"]], ["0", "95"]);
    for (const line of commandsIn(log)) {
      assertMatch(
        line,
        /^::(notice title=0 of 95 points|(error|warning) file=exercises\/0[347]_\w+\.ts,line=)/,
      );
    }
    assertNotMatch(summary, /\*\*bold|<\/td>|^\s*(::|score=)/m);
  });

  it("says that there is no score where the grader could not run", async () => {
    const { code, title, summary, log } = await run({}, { "vars.GRADE_OPTIONS": "--sed 1" });
    assertEquals([code, title, summary], [2, "Not graded", ""]);
    assertStringIncludes(log, "--seed");
  });
});

onLinux("grade-submission.yml, in an instructor's repository", () => {
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
      title: "5 of 95 points",
      score: "5",
      "max-score": "95",
      commit: "a".repeat(40),
    });
    const signed = await fileOf("graded.txt");
    assertStringIncludes(signed, `submission ada/digits\ncommit ${"a".repeat(40)}\n`);
    assertStringIncludes(signed, `course school/digits\ncourse commit ${"c".repeat(40)}\n`);
    const bytes = await Deno.readFile(join(workspace, "reports", "report.json"));
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
    assertStringIncludes(signed, `${sum}  report.json`);
    assertMatch(summary, /^## 5 of 95 points/);
    assertStringIncludes(summary, "submission ada/digits");
  });

  /** All that a student could change who wants another score, and hopes that it is read. */
  const tampered: Record<string, Record<string, string>> = {
    "grader/": {
      "grader/main.ts": 'console.log("Score 100 / 100"); Deno.exit(0);',
      "grader/course.ts": "export const EXERCISES = []; export const CAPSTONE = {};",
    },
    "deno.json": {
      "deno.json": '{"tasks": {"grade": "echo forged"}, "imports": {"ts-pattern": "./evil.ts"}}',
      "deno.lock": '{"version": "5"}',
      "package.json": '{"scripts": {"grade": "echo forged"}}',
      "exercises/deno.json": '{"imports": {"../lib/mod.ts": "./evil.ts"}}',
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
      assertEquals([code, outputs.score, outputs["max-score"]], [0, "5", "95"], log);
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
