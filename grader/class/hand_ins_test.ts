import { assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { writeFiles } from "../testdata/course_copy.ts";
import { readHandIns } from "./hand_ins.ts";
import type { Listed } from "./roster.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-hand-ins-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

async function students(paths: string[], roster: Listed[] = []) {
  await writeFiles(folder, Object.fromEntries(paths.map((path) => [path, "x"])));
  const { all, leftOut } = await readHandIns(folder, roster);
  return { students: all.map(({ student, entries }) => [student, entries.length]), leftOut };
}

describe("who handed in", () => {
  it("is in the students' order, and not what a system or an instructor lays beside", async () => {
    assertEquals(
      await students(["zoe.zip", "ada/x", ".DS_Store", "marks.csv", "bob/x", ".git/HEAD"]),
      { students: [["ada", 1], ["bob", 1], ["zoe", 1]], leftOut: ["marks.csv"] },
    );
  });

  it("keeps namesakes apart by their numbers, but not one student's two files", async () => {
    const moodle = (name: string, id: number) => `${name}_${id}_assignsubmission_file_/x`;
    assertEquals(
      (await students([moodle("Wei Zhang", 7), moodle("Wei Zhang", 8), moodle("Ada L", 9)]))
        .students,
      [["Ada L", 1], ["Wei Zhang_7", 1], ["Wei Zhang_8", 1]],
    );
    const canvas = ["lovelaceada_1_20_a.zip", "lovelaceada_1_21_b.zip"];
    assertEquals((await students(canvas)).students.at(-1), ["lovelaceada", 2]);
  });

  it("is called as the roster says", async () => {
    const roster = [{ student: "al1", name: "Ada Lovelace" }];
    const entries = ["lovelaceada_1_20_a.zip", "hoppergrace_2_21_b.zip"];
    assertEquals((await students(entries, roster)).students, [["al1", 1], ["hoppergrace", 1]]);
  });

  it("is called by a name in which nothing is alive", async () => {
    assertEquals((await students(["a\u202eb/x"])).students, [["a\\u{202e}b", 1]]);
  });
});
