import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE, MAX_WITHOUT_CAPSTONE, POINTS, ROOT } from "../../grader/testdata/this_course.ts";
import { copy, copyCourse, ownEnv, writeFiles } from "../../grader/testdata/course_copy.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";

const relu = await Deno.readTextFile(new URL("../../solutions/03_relu.ts", import.meta.url));

/** One for all tests, as an image is: each submission comes into it anew. */
let root: string;
let isInstalled = false;
beforeAll(async () => {
  root = await Deno.makeTempDir({ prefix: "digits-gradescope-" });
  await Deno.mkdir(join(root, "source"));
});
beforeEach(async () => {
  for (const name of ["submission", "results"]) await Deno.mkdir(join(root, name));
});
afterEach(async () => {
  for (const name of ["submission", "results"]) {
    await Deno.remove(join(root, name), { recursive: true });
  }
});
afterAll(() => Deno.remove(root, { recursive: true }));

async function run(program: string, args: string[], options: string[] = []) {
  const all = ["--no-capstone", "--seed 1", ...options].join(" ");
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args,
    cwd: root,
    clearEnv: true,
    env: { ...ownEnv(), AUTOGRADER_ROOT: root, GRADE_OPTIONS: all },
  }).output();
  return { code, log: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

function callZip(args: string[], course = ROOT) {
  const script = join(course, "integrations", "gradescope", "build_zip.ts");
  const config = join(course, "deno.json");
  const flags = ["--config", config, "--allow-read", "--allow-write", "--allow-env=INIT_CWD"];
  return run(Deno.execPath(), ["run", ...flags, script, ...args]);
}

async function buildZip(file: string, course = ROOT): Promise<Uint8Array<ArrayBuffer>> {
  const { code, log } = await callZip([file], course);
  assertEquals(code, 0, log);
  return await Deno.readFile(join(root, file));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/** Lays the zip out as Gradescope does, and builds the image, once. */
async function install(): Promise<void> {
  if (isInstalled) return;
  isInstalled = true;
  for (const [path, bytes] of Object.entries(unzipSync(await buildZip("a.zip")))) {
    const file = join(root, "source", path);
    await Deno.mkdir(dirname(file), { recursive: true });
    await Deno.writeFile(file, bytes);
  }
  const { code, log } = await run("bash", [join(root, "source", "setup.sh")]);
  assertEquals(code, 0, log);
}

async function grade(...options: string[]) {
  const { code, log } = await run("bash", [join(root, "source", "run_autograder")], options);
  assertEquals(code, 0, log);
  return JSON.parse(await Deno.readTextFile(join(root, "results", "results.json")));
}

const onLinux = ignoredIf(Deno.build.os !== "linux", "Gradescope runs on Linux");

describe("Gradescope's zip", onLinux, () => {
  it("is not written for a wrong call, or where it can't be, and says so in a line", async () => {
    for (const args of [["--name"], ["a.zip", "b.zip"], [join("nowhere", "a.zip")]]) {
      const { code, log } = await callZip(args);
      assertEquals([code, log.trimEnd().split("\n").length], [2, 1], log);
    }
    assertEquals(Array.from(Deno.readDirSync(root)).filter(({ isFile }) => isFile), []);
  });

  it("is the same bytes from the same course, and holds no tests", async () => {
    const zip = await buildZip("a.zip");
    assertEquals(await sha256(await buildZip("b.zip")), await sha256(zip));
    const names = Object.keys(unzipSync(zip));
    assertEquals(names.slice(0, 2), ["run_autograder", "setup.sh"]);
    assert(names.includes("course/data/mnist.zip"));
    assertEquals(
      names.filter((name) =>
        /_(test|deep)\.ts|testdata|__snapshots__|\/(misconceptions|right|wrong|two_bugs|reworded|hostile)\//
          .test(name)
      ),
      [],
    );
  });

  it("takes the instructor's points along", async () => {
    const course = join(root, "course");
    await copyCourse(course);
    await copy(join(ROOT, "integrations"), join(course, "integrations"));
    await writeFiles(course, { "points.json": '{ "04_softmax": 20 }' });
    const { "course/points.json": points } = unzipSync(await buildZip("own.zip", course));
    assertEquals(new TextDecoder().decode(points), '{ "04_softmax": 20 }');
  });

  it("grades files that are handed in by themselves, and draws the page if it is told to", async () => {
    await install();
    await writeFiles(join(root, "submission"), { "03_relu.ts": relu });
    const page = join(root, "results", "report.html");
    const { score, tests } = await grade("--format", `html=${page}`);
    assertEquals([score, tests.length], [POINTS["03_relu"], CORE.length]);
    assertStringIncludes(
      await Deno.readTextFile(page),
      `<h1>${score} of ${MAX_WITHOUT_CAPSTONE} points</h1>`,
    );
  });

  it("grades a half-finished repository in folders around it, and nothing but its exercises", async () => {
    await install();
    const wrapped = join(root, "submission", "digits-main", "digits-main");
    await writeFiles(wrapped, {
      "exercises/03_relu.ts": relu,
      "exercises/04_Softmax (1).ts": "export const softmax = 1;",
      "solutions/01_normalize.ts": "export const normalize = 1;",
      "deno.json": '{"tasks": {"grade": "echo forged"}}',
      "grader/main.ts": "Deno.exit(0);",
      "results.json": '{"score": 100}',
      "run_autograder": "exit 0",
    });
    const { score, output, tests } = await grade();
    assertEquals(score, POINTS["03_relu"]);
    assertStringIncludes(output, "04_Softmax (1).ts was taken for 04_softmax.ts.");
    assertEquals(tests[0].output, "The file is missing.");
  });

  it("says of a submission without exercises what was found in place of them", async () => {
    await install();
    await writeFiles(join(root, "submission"), { "work/report.pdf": "", "work/a.ts": "" });
    const { score, output, tests } = await grade();
    assertEquals([score, tests.length], [0, CORE.length]);
    assertEquals(
      output.split("\n")[0],
      "None of the exercise files (01_normalize.ts, …) was found. " +
        "It holds work/a.ts, work/report.pdf.",
    );
  });
});

describe("Gradescope's setup", onLinux, () => {
  const TOOLS = ["bash", "cut", "install", "mktemp", "rm", "sha512sum", "tar", "uname"];

  it("installs no Deno that is not the one it was written for", async () => {
    await Deno.mkdir(join(root, "bin"));
    for (const tool of TOOLS) await Deno.symlink(`/usr/bin/${tool}`, join(root, "bin", tool));
    const curl = '#!/bin/sh\nwhile [ "$1" != "-o" ]; do shift; done\necho forged > "$2"\n';
    await Deno.writeTextFile(join(root, "bin", "curl"), curl, { mode: 0o755 });
    const { code, stderr } = await new Deno.Command("/usr/bin/bash", {
      args: [fileURLToPath(new URL("setup.sh", import.meta.url))],
      clearEnv: true,
      env: { PATH: join(root, "bin"), DENO_FOLDER: root, AUTOGRADER_ROOT: root },
    }).output();
    assertEquals(code, 1);
    assertStringIncludes(new TextDecoder().decode(stderr), "did NOT match");
    assertEquals(Array.from(Deno.readDirSync(root), ({ name }) => name).includes("deno"), false);
  });
});
