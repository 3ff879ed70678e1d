import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { MAX_WITHOUT_CAPSTONE, POINTS } from "../../grader/testdata/course.ts";
import { copyCourse, ownEnv, writeFiles } from "../../grader/testdata/course_copy.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";

/** As Classroom 50's runner sets them. */
const ENV: Record<string, string> = {
  CLASSROOM: "nets-2026",
  ASSIGNMENT: "digits",
  SUBMISSION_TAG: "submit/2026-06-01T14-32-05Z-a1b2c3d",
  PAGES_BASE_URL: "https://example.org/pages",
  USERNAME: "ada",
  OWNER: "ada",
  ASSIGNMENT_TYPE: "individual",
  COMMIT_URL: "https://example.org/ada/digits/commit/a1b2c3d",
  RELEASE_URL: "https://example.org/ada/digits/releases/tag/1",
  REVIEW_URL: "https://example.org/ada/digits/pull/1",
};
const RELU = { "exercises/03_relu.ts": await readSolution("03_relu") };

function readSolution(id: string): Promise<string> {
  return Deno.readTextFile(new URL(`../../solutions/${id}.ts`, import.meta.url));
}

/** Without Python, which the course itself never needs, there is nothing to try. */
async function hasPython(): Promise<boolean> {
  try {
    return (await new Deno.Command("python3", { args: ["--version"] }).output()).success;
  } catch {
    console.log("python3 is not here: autograder.py was not tried.");
    return false;
  }
}

let folder: string;
let checkout: string;
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-classroom50-" });
  checkout = join(folder, "checkout");
  await Deno.copyFile(new URL("autograder.py", import.meta.url), join(folder, "autograder.py"));
  await copyCourse(join(folder, "course"));
  await Deno.mkdir(checkout);
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** Runs the script as the runner does, in the student's checkout. */
async function autograde(files: Record<string, string>, env = ENV) {
  await writeFiles(checkout, files);
  const { code, stdout, stderr } = await new Deno.Command("python3", {
    args: [join(folder, "autograder.py")],
    cwd: checkout,
    clearEnv: true,
    env: { ...ownEnv(), ...env, GRADE_OPTIONS: "--no-capstone --seed 1" },
  }).output();
  return { code, log: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

const result = async () => JSON.parse(await Deno.readTextFile(join(checkout, "result.json")));

const withPython = ignoredIf(!await hasPython(), "Classroom 50's autograder needs Python");

describe("Classroom 50's autograder", withPython, () => {
  it("writes the result of a half-solved submission, and says that grading ran", async () => {
    const { code, log } = await autograde(RELU);
    assertEquals(code, 0, log);
    const { schema, classroom, submission, score, tests, ...rest } = await result();
    assertEquals([schema, classroom], ["classroom50/result/v1", ENV.CLASSROOM]);
    assertEquals([submission, score, rest["max-score"]], [
      ENV.SUBMISSION_TAG,
      POINTS["03_relu"],
      MAX_WITHOUT_CAPSTONE,
    ]);
    assertEquals(tests.filter(({ passed }: { passed: boolean }) => passed), [
      { "test-name": "03_relu ReLU and its slope", passed: true, score, "max-score": score },
    ]);
    const said = `## ${score} of ${MAX_WITHOUT_CAPSTONE} points`;
    assertStringIncludes(await Deno.readTextFile(join(checkout, "report.md")), said);
  });

  it("fails, and leaves no result, where the runner's environment is not there", async () => {
    const { COMMIT_URL: _, ...env } = ENV;
    const forged = { "result.json": '{"score": 100}' };
    const { code, log } = await autograde({ ...RELU, ...forged }, env);
    assertEquals(code, 2);
    assertStringIncludes(log, "--format classroom50 needs COMMIT_URL");
    assertEquals(await result().catch(({ name }) => name), "NotFound");
  });

  it("is not moved by what else a student hands in", async () => {
    const { code, log } = await autograde({
      ...RELU,
      "deno.json": '{"tasks": {"grade": "echo forged"}}',
      "package.json": '{"scripts": {"grade": "echo forged"}}',
      "grader/main.ts": "console.log('forged'); Deno.exit(0);",
      "subprocess.py": "raise SystemExit(0)",
      "autograder.py": "raise SystemExit(0)",
      "report.json/in the way.txt": "",
      "course/deno.json": "{}",
    });
    assertEquals(code, 0, log);
    assert(!log.includes("forged"));
    assertEquals((await result()).score, POINTS["03_relu"]);
  });

  it("does not write through a link that a student laid in the result's place", async () => {
    const victim = join(folder, "victim.json");
    await Deno.writeTextFile(victim, "mine");
    await Deno.symlink(victim, join(checkout, "result.json"));
    assertEquals((await autograde(RELU)).code, 0);
    assertEquals(await Deno.readTextFile(victim), "mine");
    assertEquals((await result()).score, POINTS["03_relu"]);
  });
});
