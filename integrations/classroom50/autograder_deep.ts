import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CORE, MAX_WITHOUT_CAPSTONE, POINTS, ROOT } from "../../grader/testdata/this_course.ts";
import { ownEnv, writeFiles } from "../../grader/testdata/course_copy.ts";
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
const RELU = await Deno.readTextFile(new URL("../../solutions/03_relu.ts", import.meta.url));

const DATA = join(ROOT, "data", "mnist.zip");
/** The runner fetches no larger bundle. */
const MOST_BYTES = 10 * 1024 * 1024;

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
  await Deno.mkdir(join(checkout, "data"), { recursive: true });
  await Deno.copyFile(DATA, join(checkout, "data", "mnist.zip"));
});
afterEach(() => Deno.remove(folder, { recursive: true }));

async function finish(program: string, args: string[], env: Record<string, string> = {}) {
  const command = new Deno.Command(program, {
    args,
    cwd: checkout,
    clearEnv: true,
    env: { ...ownEnv(), ...env },
  });
  const { code, stdout, stderr } = await command.output();
  return { code, log: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

/** Writes a bundle as the task does. */
function build(...args: string[]) {
  const flags = ["--config", join(ROOT, "deno.json"), "--allow-read", "--allow-write"];
  const script = join(ROOT, "integrations", "classroom50", "build_bundle.ts");
  return finish(Deno.execPath(), ["run", ...flags, "--allow-env=INIT_CWD", script, ...args]);
}

/** Where the runner unpacks the bundle. */
async function bundle(...url: string[]): Promise<string> {
  const { code, log } = await build(join(folder, "bundle"), ...url);
  assertEquals(code, 0, log);
  return join(folder, "bundle");
}

/** Runs the script as the runner does, in the student's checkout. */
async function autograde(files: Record<string, string>, env = ENV, url: string[] = []) {
  await writeFiles(checkout, files);
  const script = join(await bundle(...url), "autograder.py");
  return await finish("python3", [script], { ...env, GRADE_OPTIONS: "--no-capstone --seed 1" });
}

const read = (name: string) => Deno.readTextFile(join(checkout, name));
const result = async () => JSON.parse(await read("result.json"));

const withPython = ignoredIf(!await hasPython(), "Classroom 50's autograder needs Python");

describe(
  "Classroom 50's bundle",
  ignoredIf(Deno.build.os !== "linux", "its runner has tar"),
  () => {
    const names: string[] = [];
    let bytes = 0;

    beforeAll(async () => {
      const slug = await Deno.makeTempDir({ prefix: "digits-bundle-" });
      const { code, log } = await build(join(slug, "digits"));
      assertEquals(code, 0, log);
      // As publish-pages.yaml packs it.
      await new Deno.Command("tar", { args: ["-czf", "x.tar.gz", "digits"], cwd: slug }).output();
      bytes = (await Deno.stat(join(slug, "x.tar.gz"))).size;
      const list = await new Deno.Command("tar", { args: ["-tzf", "x.tar.gz"], cwd: slug })
        .output();
      names.push(...new TextDecoder().decode(list.stdout).trim().split("\n"));
      await Deno.remove(slug, { recursive: true });
    });

    it("is small enough for the runner", () => {
      assert(bytes < MOST_BYTES / 2, `it has ${bytes} bytes`);
    });

    it("has the grader, and neither the data nor a solution that can be read by accident", () => {
      for (const name of ["autograder.py", "data.json", "course/grader/course/reference.bin"]) {
        assert(names.includes(`digits/${name}`), name);
      }
      const not = /\/(mnist\.zip|solutions\/.*|testdata\/.*|right\/.*|\w+_test\.ts)$/;
      assertEquals(names.filter((name) => not.test(name)), []);
    });

    it("is written into a new folder, and nowhere else", async () => {
      for (
        const args of [[], ["--name"], ["a", "no URL"], ["a", "https://x.example", "b"], ["."]]
      ) {
        const { code, log } = await build(...args);
        assertEquals([code, log.trimEnd().split("\n").length], [2, 1], log);
      }
    });
  },
);

describe("Classroom 50's autograder", withPython, () => {
  it("grades a half-finished submission in a folder around it, and says that grading ran", async () => {
    const { code, log } = await autograde({ "work/exercises/03_relu.ts": RELU });
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
    assertStringIncludes(await read("release-body.md"), said);
  });

  it("says in the release of an empty submission what was found in place of exercises", async () => {
    const { code, log } = await autograde({ "README.md": "" });
    assertEquals(code, 0, log);
    const { score, tests } = await result();
    assertEquals([score, tests.length], [0, CORE.length]);
    const body = await read("release-body.md");
    assertStringIncludes(body, "None of the exercise files");
    assertStringIncludes(body, "It holds README.md, data/.");
  });

  it("fails, and leaves no result, where the runner's environment is not there", async () => {
    const { COMMIT_URL: _, ...env } = ENV;
    const forged = { "result.json": '{"score": 100}', "release-body.md": "forged" };
    const { code, log } = await autograde({ "exercises/03_relu.ts": RELU, ...forged }, env);
    assertEquals(code, 2);
    assertStringIncludes(log, "--format classroom50 needs COMMIT_URL");
    for (const name of Object.keys(forged)) {
      assertEquals(await read(name).catch(({ name }) => name), "NotFound");
    }
  });

  it("is not moved by what else a student hands in, and writes through no link of theirs", async () => {
    const victim = join(folder, "victim.json");
    await Deno.writeTextFile(victim, "mine");
    await Deno.symlink(victim, join(checkout, "result.json"));
    const { code, log } = await autograde({
      "exercises/03_relu.ts": RELU,
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
    assertEquals(await Deno.readTextFile(victim), "mine");
    assertEquals((await result()).score, POINTS["03_relu"]);
  });

  it("believes no data that a student changed, and fetches them where it was told to", async () => {
    const forged = { "data/mnist.zip": "forged", "exercises/03_relu.ts": RELU };
    const { code, log } = await autograde(forged);
    assertEquals(code, 2);
    assertStringIncludes(log, "::error title=Not graded::data/mnist.zip is not in the repository");
    assertEquals(await read("result.json").catch(({ name }) => name), "NotFound");
    await Deno.remove(join(folder, "bundle"), { recursive: true });
    const fetched = await autograde(forged, ENV, [pathToFileURL(DATA).href]);
    assertEquals([fetched.code, (await result()).score], [0, POINTS["03_relu"]]);
  });
});
