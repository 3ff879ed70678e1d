import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { hintsOf } from "./judge/course.ts";
import { EXERCISES, MAX_SCORE } from "./testdata/this_course.ts";

const IDS = EXERCISES.map(({ id }) => id);
const ROOT = new URL("..", import.meta.url);

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, ROOT));
}

function namesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(new URL(folder, ROOT)), ({ name }) => name).sort();
}

/** What is tested beside other tests, in the same process. */
const SIDE_BY_SIDE = /_test\.ts$/;

/** The tests below a folder that run side by side; answers and hostile files are left out. */
function testsBelow(folder: string): string[] {
  return Array.from(Deno.readDirSync(new URL(folder, ROOT))).flatMap(({ name, isDirectory }) => {
    if (name.startsWith(".") || name === "hostile" || name === "node_modules") return [];
    if (isDirectory) return testsBelow(`${folder}${name}/`);
    return SIDE_BY_SIDE.test(name) ? [`${folder}${name}`] : [];
  });
}

/** The comments of what a file exports, which are what a student reads. */
function docs(source: string): string[] {
  return Array.from(source.matchAll(/\/\*\*(?:(?!\*\/)[^])*\*\/(?=\nexport)/g), ([doc]) => doc);
}

describe("the house", () => {
  for (const folder of ["exercises", "solutions"]) {
    it(`has every exercise in ${folder}/ and nothing else`, () => {
      const names = namesIn(folder).filter((name) => !name.endsWith("_test.ts"));
      assertEquals(names, IDS.map((id) => `${id}.ts`).toSorted());
    });
  }

  it("has a lesson and a folder of misconceptions for every exercise", () => {
    const lessons = namesIn("lessons");
    for (const id of IDS) {
      assert(lessons.includes(`${id}.md`), `lessons/${id}.md is missing`);
      assert(namesIn(`grader/course/${id}/misconceptions/`).length > 4, `${id} has too few`);
    }
  });

  it("hands out exercises as the untouched stubs", async () => {
    for (const id of IDS) {
      assertEquals(await read(`exercises/${id}.ts`), await read(`grader/course/${id}/stub.ts`), id);
    }
  });

  it("documents a stub as its solution", async () => {
    for (const id of IDS) {
      const stub = docs(await read(`exercises/${id}.ts`));
      assertEquals(stub, docs(await read(`solutions/${id}.ts`)), id);
      assertEquals(stub.length, EXERCISES[IDS.indexOf(id)].exports.length, id);
    }
  });

  it("has tests that leave alone what those beside them share", async () => {
    for (const path of testsBelow("./")) {
      if (path.endsWith("house_test.ts")) continue;
      assert(!/Deno\.(env\.set|env\.delete|chdir)\(/.test(await read(path)), path);
    }
  });

  it("is worth 100 points", () => assertEquals(MAX_SCORE, 100));
});

/** How a sentence begins that is about the answer of one reader. */
const SAYS_WHAT_CAME =
  /^(Every (number|entry|row) (is|came)|All rows came|Only the|The same \w+ became|The numbers of)/;

for (const row of EXERCISES) {
  describe(`the table's row of ${row.id}`, () => {
    const checks = row.checks;

    it("has hints in steps", () => {
      assert(Object.keys(row.hints).length >= 3);
      for (const hint of Object.values(row.hints)) assert(hint.trim() !== "");
    });

    it("has hints that hold for everyone: what only a check can see is a finding", () => {
      for (const hint of Object.values(row.hints)) assert(!SAYS_WHAT_CAME.test(hint), hint);
    });

    it("is worth what its checks are worth", () => {
      assertEquals(checks.reduce((sum, check) => sum + check.points, 0), row.points);
    });

    it("has checks of different names, each with a title and whole points", () => {
      assertEquals(new Set(checks.map(({ id }) => id)).size, checks.length);
      for (const { title, points } of checks) {
        assert(title !== "" && Number.isInteger(points) && points > 0);
      }
    });

    it("has checks that call what it exports, wait for earlier ones, and hint at what is there", () => {
      const before = new Set<string>();
      for (const { id, uses, after, hint = Object.keys(row.hints)[0] } of checks) {
        assert(uses.every((name) => (row.exports as readonly string[]).includes(name)), id);
        assert(after === undefined || before.has(after), id);
        assert(typeof hint !== "string" || hint === "none" || hint in hintsOf(row), id);
        before.add(id);
      }
    });
  });
}
