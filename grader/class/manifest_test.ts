import { assert, assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { course, EXERCISES } from "../testdata/this_course.ts";
import { writeFiles } from "../testdata/course_copy.ts";
import { filesFor, type Need } from "./manifest.ts";
import { sumOfCourse } from "./grading/settings.ts";

const NEEDS = ["student", "score", "grader"] as const;

async function paths(need: Need, folders = course.folders): Promise<string[]> {
  return (await filesFor(need, folders)).map(({ path }) => path);
}

describe("what belongs to the course", () => {
  for (const need of NEEDS) {
    it(`is without tests and what they are made of, for a ${need}`, async () => {
      const answers =
        /\/(misconceptions|right|wrong|two_bugs|reworded|hostile|testdata|__snapshots__)\/|_test\.ts$/;
      const all = await paths(need);
      assertEquals(all.filter((path) => answers.test(path)), []);
      for (const path of ["lib/mod.ts", "grader/main.ts", "grader/course/mod.ts", "deno.lock"]) {
        assert(all.includes(path), path);
      }
      assertEquals(new Set(all).size, all.length);
    });
  }

  it("gives a student every stub, and no solution", async () => {
    const all = await paths("student");
    for (const { id } of EXERCISES) assert(all.includes(`grader/course/${id}/stub.ts`), id);
    assertEquals(all.filter((path) => path.startsWith("solutions/")), []);
  });

  it("gives everybody what beliefs are known by", async () => {
    for (const need of NEEDS) {
      const all = await paths(need);
      for (const { id } of EXERCISES) assert(all.includes(`grader/course/${id}/beliefs.json`), id);
    }
  });

  it("gives a machine that grades the reference", async () => {
    const all = await paths("grader");
    for (const { id } of EXERCISES) assert(all.includes(`solutions/${id}.ts`), id);
    assertEquals(all.filter((path) => /^(lessons|docs|tools|exercises)\//.test(path)), []);
  });
});

describe("a course in a folder of its own", () => {
  let root = "";
  beforeEach(async () => {
    root = await Deno.realPath(await Deno.makeTempDir());
  });
  afterEach(() => Deno.remove(root, { recursive: true }));
  const folders = () => ({ ...course.folders, root, homes: join(root, "homes") });

  it("is judged by the grader's files where they are, and by its own", async () => {
    await writeFiles(root, { "solutions/01_line.ts": "", "homes/01_line/checks.ts": "" });
    await writeFiles(root, { "homes/01_line/right/other.ts": "", "notes.md": "" });
    const all = await filesFor("grader", folders());
    const own = all.filter(({ from }) => from.startsWith(root)).map(({ path }) => path);
    assertEquals(own, ["solutions/01_line.ts", "homes/01_line/checks.ts"]);
    assert(all.some(({ path }) => path === "grader/judge/grade.ts"));
  });

  it("has another sum when a check of it changes, and the same when a stub does", async () => {
    await writeFiles(root, { "homes/01_line/checks.ts": "1", "homes/01_line/stub.ts": "1" });
    const sum = () => sumOfCourse({ folders: folders() });
    const before = await sum();
    await writeFiles(root, { "homes/01_line/stub.ts": "2" });
    assertEquals(await sum(), before);
    await writeFiles(root, { "homes/01_line/checks.ts": "2" });
    assert(await sum() !== before);
  });
});
