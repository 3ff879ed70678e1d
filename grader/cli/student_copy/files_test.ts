import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { dirname, join } from "node:path";
import { filesFor } from "../../class/manifest.ts";
import { app } from "../../course/app.ts";
import { referenceOf } from "../../judge/reference.ts";
import {
  EXERCISES,
  REFERENCE,
  SOLUTIONS_FOLDER,
  STUBS_FOLDER,
} from "../../testdata/this_course.ts";
import { appIn, StudentCopy } from "../../testdata/student_copy.ts";
import { filesOfCopy } from "./files.ts";
import { tasksOf } from "./texts.ts";

const files = await filesOfCopy(app, { reference: true });
const bare = await filesOfCopy(app, { reference: false });
const decode = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
const textOf = (path: string) => decode(files.get(path));
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

function same(a?: Uint8Array, b?: Uint8Array): boolean {
  return a !== undefined && b !== undefined && equals(a, b);
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
      /misconceptions|\/(right|wrong|two_bugs|reworded|hostile)\/|testdata|fuzz|_test\.ts$|snapshots|\/\.[^/]+$/
        .test(path)
    );
    assertEquals(given, []);
    const workflows = [...files.keys()].filter((path) => path.startsWith(".github/"));
    assertEquals(workflows, [".github/workflows/grade.yml"]);
  });

  it("has no solution in any of its files, whole or nearly whole", async () => {
    for (const { id } of EXERCISES) {
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

  it("holds the solutions sealed, and judges with the very files of the course", async () => {
    await using copy = await StudentCopy.make();
    const reference = await referenceOf(appIn(copy.folder).course.folders);
    for (const { id } of EXERCISES) {
      assertEquals(await reference!.read(id), await REFERENCE.read(id), id);
    }
    for (const { path, from } of await filesFor("score", app.course.folders)) {
      if (/^deno\.json$|^solutions\/|\.md$/.test(path)) continue; // the last are rewritten
      assert(equals(files.get(path)!, await Deno.readFile(from)), path);
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
    assertEquals(Object.keys(tasks), tasksOf(app));
    for (const path of pages) {
      for (const [, task] of textOf(path).matchAll(/\bdeno(?:@[\d.]+)? task ([a-z:-]+)/g)) {
        assert(task in tasks && task !== "compare", `${path} speaks of deno task ${task}`);
      }
      assert(!/docs\/|tools\/|--solutions|not in a student/.test(textOf(path)), path);
    }
  });
});

describe("a copy without the reference", () => {
  it("has neither the solutions nor what beliefs are named by, and all else alike", () => {
    const changed = [...files.keys()].filter((path) => !same(files.get(path), bare.get(path)));
    assertEquals(
      changed.sort(),
      [
        "README.md",
        ...EXERCISES.map(({ id }) => `grader/course/${id}/beliefs.json`),
        "grader/course/reference.bin",
      ].toSorted(),
    );
    assert(!bare.has("grader/course/reference.bin"));
    for (const { id } of EXERCISES) {
      const stored = JSON.parse(decode(bare.get(`grader/course/${id}/beliefs.json`)));
      assertEquals(stored, { seen: [], beliefs: [] });
    }
  });

  it("says of itself what is so there, and not what is so elsewhere", () => {
    const [beside, alone] = [
      "beside the reference solutions",
      "beside your own of those it builds on",
    ];
    const [ours, theirs] = [textOf("README.md"), decode(bare.get("README.md"))];
    assert(ours.includes(beside) && !ours.includes(alone));
    assert(theirs.includes(alone) && !theirs.includes(beside));
    for (const text of [ours, theirs]) assert(!text.includes("<!--"));
  });
});

describe("a copy of a copy", () => {
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
    const again = await filesOfCopy(appIn(copy.folder), { reference: true });
    assertEquals([...again.keys()], [...files.keys()]);
    for (const [path, bytes] of again) assert(equals(bytes, files.get(path)!), path);
  });

  it("does without a part that the instructor has removed", async () => {
    await using copy = await StudentCopy.make();
    await Deno.remove(copy.path(".vscode"), { recursive: true });
    const left = [...files.keys()].filter((path) => !path.startsWith(".vscode/"));
    assertEquals([...(await filesOfCopy(appIn(copy.folder), { reference: true })).keys()], left);
  });

  it("takes the instructor's points along, and names them in its pages", async () => {
    await using copy = await StudentCopy.make();
    await Deno.writeTextFile(copy.path("points.json"), '{ "04_softmax": 21 }');
    const own = await filesOfCopy(appIn(copy.folder), { reference: true });
    const textOf = (path: string) => new TextDecoder().decode(own.get(path));
    assertEquals(textOf("points.json"), '{ "04_softmax": 21 }');
    assertStringIncludes(textOf("README.md"), "| logits to probabilities | 21 |");
    assertStringIncludes(textOf("lessons/04_softmax.md"), "exercises/04_softmax.ts), 21 points.");
  });
});
