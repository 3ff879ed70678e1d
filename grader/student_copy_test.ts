import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { dirname, join } from "node:path";
import { run } from "./cli.ts";
import { EXERCISES } from "./course.ts";
import { exists, ROOT, SOLUTIONS_FOLDER, STUBS_FOLDER } from "./paths.ts";
import { filesOfCopy } from "./student_copy/files.ts";
import { TASKS } from "./student_copy/parts.ts";
import { StudentCopy } from "./testdata/student_copy.ts";
import { fakeIo } from "./testdata/fake_io.ts";

const IDS = EXERCISES.map(({ id }) => id);
const files = await filesOfCopy(ROOT);
const textOf = (path: string) => new TextDecoder().decode(files.get(path));
const pages = [...files.keys()].filter((path) => /\.(md|ipynb)$/.test(path));

/** The code of a file without its comments and blank lines. */
function codeLines(source: string): string[] {
  const code = source.replace(/\/\*[^]*?\*\//g, "").replace(/\/\/.*/g, "");
  return code.split("\n").map((line) => line.trim()).filter((line) => line.length > 3);
}

/** Without the difference, which of an archive would be long. */
function equals(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

describe("what a student's copy holds", () => {
  it("is what it takes to learn and to grade, and nothing else", () => {
    const tops = new Set([...files.keys()].map((path) => path.split("/")[0]));
    assertEquals([...tops].sort(), [
      ".devcontainer",
      ".gitattributes",
      ".github",
      ".gitignore",
      ".vscode",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "charts",
      "data",
      "deno.json",
      "deno.lock",
      "exercises",
      "grader",
      "lessons",
      "lib",
      "std",
    ]);
    const given = [...files.keys()].filter((path) =>
      /misconceptions|testdata|fuzz|_test\.ts$|snapshots|\/\.[^/]+$/.test(path)
    );
    assertEquals(given, []);
    const workflows = [...files.keys()].filter((path) => path.startsWith(".github/"));
    assertEquals(workflows, [".github/workflows/grade.yml"]);
  });

  it("has no solution in any of its files, whole or nearly whole", async () => {
    for (const id of IDS) {
      const stub = new Set(codeLines(await Deno.readTextFile(join(STUBS_FOLDER, `${id}.ts`))));
      const solution = codeLines(await Deno.readTextFile(join(SOLUTIONS_FOLDER, `${id}.ts`)))
        .filter((line) => !stub.has(line));
      for (const path of files.keys()) {
        if (!/\.(ts|js|md)$/.test(path)) continue;
        const lines = new Set(codeLines(textOf(path)));
        const same = solution.filter((line) => lines.has(line)).length;
        assert(same < 0.6 * solution.length, `${path} has ${same} lines of solutions/${id}.ts`);
      }
    }
  });

  it("has only links that lead somewhere", () => {
    const paths = [...files.keys()];
    for (const path of pages) {
      for (const [link, target] of textOf(path).matchAll(/\]\((?!\w+:)([^)\s#]+)[^)]*\)/g)) {
        const wanted = join(dirname(path), target).replace(/\/$/, "");
        assert(
          paths.some((it) => it === wanted || it.startsWith(`${wanted}/`)),
          `${path}: ${link}`,
        );
      }
    }
  });

  it("speaks only of tasks that it has", () => {
    const { tasks } = JSON.parse(textOf("deno.json"));
    assertEquals(Object.keys(tasks), TASKS);
    for (const path of pages) {
      for (const [, task] of textOf(path).matchAll(/\btask ([a-z:-]+)/g)) {
        assert(task in tasks && task !== "compare", `${path} speaks of deno task ${task}`);
      }
      assert(!/docs\/|tools\/|--solutions|not in a student/.test(textOf(path)), path);
    }
  });
});

describe("deno task student-copy", () => {
  let folder = "";
  beforeEach(async () => folder = await Deno.realPath(await Deno.makeTempDir()));
  afterEach(() => Deno.remove(folder, { recursive: true }));

  /** The one line that a call brings which writes nothing. */
  async function refusal(dir: string): Promise<string> {
    const before = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    const io = { ...fakeIo(), cwd: folder };
    io.error = (text) => io.complained += text;
    assertEquals([await run(["student-copy", dir], io), io.said], [2, ""], dir);
    assertMatch(io.complained, /^[^\n]+\n$/);
    assertEquals(await Array.fromAsync(Deno.readDir(folder), ({ name }) => name), before);
    return io.complained;
  }

  it("hands out the stubs whatever the instructor has solved, and takes nothing else along", async () => {
    await using copy = await StudentCopy.make();
    await copy.solve("04_softmax");
    for (const name of [".digits", "node_modules", "notes", "lib/node_modules"]) {
      await Deno.mkdir(copy.path(name));
      await Deno.writeTextFile(copy.path(`${name}/secret.ts`), "");
    }
    for (const name of ["report.html", "lib/.matrix.ts.swp", "notes.md"]) {
      await Deno.writeTextFile(copy.path(name), "");
    }
    await Deno.symlink(SOLUTIONS_FOLDER, copy.path("lessons/solutions"));
    const again = await filesOfCopy(copy.folder);
    assertEquals([...again.keys()], [...files.keys()]);
    for (const [path, bytes] of again) assert(equals(bytes, files.get(path)!), path);
  });

  it("does without a part that the instructor has removed", async () => {
    await using copy = await StudentCopy.make();
    await Deno.remove(copy.path(".vscode"), { recursive: true });
    const left = [...files.keys()].filter((path) => !path.startsWith(".vscode/"));
    assertEquals([...(await filesOfCopy(copy.folder)).keys()], left);
  });

  it("writes into a new folder, and into one that holds nothing but .git", async () => {
    await Deno.mkdir(join(folder, "repository", ".git"), { recursive: true });
    for (const dir of ["new/copy", "repository"]) {
      const io = { ...fakeIo(), cwd: folder };
      io.out = (text) => io.said += text;
      assertEquals(await run(["student-copy", dir], io), 0);
      assertMatch(io.said, /^\S+ holds the course for students: \d+ files, and no solutions\.\n$/);
      assert(await exists(join(folder, dir, "exercises", "01_normalize.ts")));
    }
  });

  it("refuses a folder in which something could be lost", async () => {
    await Deno.mkdir(join(folder, "full"));
    await Deno.writeTextFile(join(folder, "full", "essay.txt"), "mine");
    assertStringIncludes(await refusal("full"), "is not empty, it holds essay.txt: name a folder");
    assertStringIncludes(await refusal("full/essay.txt"), "can't be written to full/essay.txt");
    assertStringIncludes(await refusal("full/essay.txt/copy"), "can't be written to");
  });

  it("refuses a folder inside the course, through a link too", async () => {
    await Deno.symlink(ROOT, join(folder, "link"));
    for (const dir of [ROOT, join(ROOT, "copy"), "link/a/b", join(ROOT, "lib/../copy")]) {
      assertStringIncludes(await refusal(dir), "is inside the course: name a folder outside of it");
    }
    assert(!await exists(join(ROOT, "copy")) && !await exists(join(ROOT, "a")));
  });
});

describe("in a student's copy", () => {
  let copy: StudentCopy;
  beforeEach(async () => copy = await StudentCopy.make());
  afterEach(() => copy[Symbol.asyncDispose]());

  it("grade gives the stubs nothing", async () => {
    const { code, out, error } = await copy.task("grade");
    assertEquals([code, error], [1, ""]);
    assertEquals(out.match(/^· \d\d_\w+ +not started/gm)?.length, 11);
    assertStringIncludes(out, "Score 0 / 100");
  });

  it("grade gives solved exercises all points, and report and show know their network", async () => {
    await copy.solve(...IDS);
    const { code, out, error } = await copy.task("grade");
    assertEquals([code, error], [0, ""]);
    assertStringIncludes(out, "Score 100 / 100");
    const report = await copy.task("report");
    assertEquals([report.code, report.error], [0, ""]);
    assertStringIncludes(report.out, "report.html is written: 100 of 100 points.");
    const show = await copy.task("show", "42");
    assertStringIncludes(show.out, "Your network reads a 4.");
    assertStringIncludes((await copy.task("progress")).out, " 100 / 100, the best of each");
  });

  it("a check whose sibling is unfinished is blocked, and names it", async () => {
    await copy.solve("06_forward");
    const { exercises: [forward] } = await copy.report("6");
    assertEquals([forward.status, forward.score], ["blocked", 0]);
    assertStringIncludes(forward.checks[0].message!, "needs relu, which is not written yet");
    await copy.solve("03_relu", "04_softmax");
    assertEquals((await copy.report("6")).exercises[0].status, "passed");
  });

  it("a wrong answer gets its message and its hint, and nobody guesses what was believed", async () => {
    const wrong = join(ROOT, "grader/misconceptions/04_softmax/mean_subtracted.ts");
    await copy.put("04_softmax", wrong);
    const { exercises: [softmax] } = await copy.report("4");
    const [right, large] = softmax.checks;
    assertEquals([right.status, large.status], ["passed", "failed"]);
    assert(large.counterexample && large.hint);
    assertEquals(large.misconception, undefined);
  });

  it("hint, reset and watch work, and remember in the copy", async () => {
    assertStringIncludes((await copy.task("hint", "4")).out, EXERCISES[3].hints[0].slice(0, 40));
    await copy.solve("04_softmax");
    assertStringIncludes((await copy.task("reset", "4", "--yes")).out, "is the stub again");
    assertEquals(
      await Deno.readTextFile(copy.path("exercises/04_softmax.ts")),
      textOf("exercises/04_softmax.ts"),
    );
    assert(await exists(copy.path(".digits/copies/04_softmax.1.ts")));
    assertStringIncludes(await copy.watch("0 / 100"), "04_softmax");
  });

  it("compare and --solutions say in one line that there are none", async () => {
    for (const args of [["compare", "4"], ["grade", "--solutions"], ["show", "--solutions"]]) {
      const { code, out, error } = await copy.task(...args);
      assertEquals([code, out], [2, ""], args.join(" "));
      assertMatch(error, /^This copy of the course has no solutions\/ folder[^\n]*\n$/);
    }
  });
});
