import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { writeFiles } from "../../testdata/course_copy.ts";
import { readHandIns } from "./hand_ins.ts";
import type { Listed } from "./roster.ts";
import { listed } from "../../testdata/listed.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-hand-ins-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

async function students(paths: string[], roster: Listed[] = []) {
  await writeFiles(folder, Object.fromEntries(paths.map((path) => [path, "x"])));
  const { all, leftOut, inside, namesakes } = await readHandIns(folder, roster);
  return {
    inside,
    students: all.map(({ student, entries }) => [student, entries.length]),
    leftOut,
    namesakes,
  };
}

describe("who handed in", () => {
  it("is in the students' order, and not what a system or an instructor lays beside", async () => {
    assertEquals(
      await students(["zoe.zip", "ada/x", ".DS_Store", "marks.csv", "bob/x", ".git/HEAD"]),
      {
        inside: "",
        students: [["ada", 1], ["bob", 1], ["zoe", 1]],
        leftOut: ["marks.csv"],
        namesakes: [],
      },
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

  it("takes numbers apart for people apart, though a roster has their name once, and says so", async () => {
    const canvas = ["lovelaceada_12_20_01_normalize.ts", "lovelaceada_66_21_03_relu.ts"];
    assertEquals(await students(canvas, [listed("al1", "Ada Lovelace")]), {
      inside: "",
      students: [["lovelaceada_12", 1], ["lovelaceada_66", 1]],
      leftOut: [],
      namesakes: [
        "al1 has the numbers 12 and 66: each is graded as a student of their own. " +
        "A roster tells them apart by the numbers in its column student.",
      ],
    });
    const byNumber = [listed("12", "Ada Lovelace"), listed("66", "")];
    const { students: known, namesakes } = await students(canvas, byNumber);
    assertEquals([known, namesakes], [[["12", 1], ["66", 1]], []]);
  });

  it("is called as the roster says", async () => {
    const roster = [listed("al1", "Ada Lovelace")];
    const entries = ["lovelaceada_1_20_a.zip", "hoppergrace_2_21_b.zip"];
    assertEquals((await students(entries, roster)).students, [["al1", 1], ["hoppergrace", 1]]);
  });

  it("is called as the roster says behind a team's or an assignment's name", async () => {
    const roster = [
      ...["ada", "j_doe", "lee"].map((key) => listed(key)),
      listed("gh", "Grace Hopper"),
    ];
    const moodle = "Team A-Grace Hopper_1_assignsubmission_file_/x";
    assertEquals((await students([moodle, "anna-lee/x"], roster)).students, [
      ["anna-lee", 1],
      ["gh", 1],
    ]);
  });

  it("is called as the roster says behind what all checkouts begin with", async () => {
    const roster = ["ada", "bob-x"].map((key) => listed(key));
    assertEquals(
      (await students(["digits-ada/x", "digits-bob-x/x", "digits-cyd/x"], roster)).students,
      [["ada", 1], ["bob-x", 1], ["digits-cyd", 1]],
    );
  });

  it("is called by the login alone, where Blackboard puts the assignment before it", async () => {
    const blackboard = (login: string) => `Lab_1_${login}_attempt_2026-11-20-10-11-12_x.zip`;
    assertEquals((await students([blackboard("j_doe"), blackboard("ada")])).students, [
      ["ada", 1],
      ["j_doe", 1],
    ]);
  });

  it("may lie in the one folder that an export or 'Extract all' makes", async () => {
    const sakai = "Lab 1/Lovelace, Ada(ada)/Submission attachment(s)/03_relu.ts";
    assertEquals(await students([sakai, "Lab 1/grades.csv"]), {
      inside: "Lab 1",
      students: [["ada", 1]],
      leftOut: ["Lab 1/grades.csv"],
      namesakes: [],
    });
  });

  it("may lie in the one folder that Teams or GitHub Classroom makes", async () => {
    const places = {
      "Submitted files": ["Ada L/Digits/Version 1/03_relu.ts", "Bob M/Digits/Version 1/03_relu.ts"],
      "digits-submissions": ["digits-ada/README.md", "digits-bob/exercises/03_relu.ts"],
    };
    for (const [inside, paths] of Object.entries(places)) {
      const names = paths.map((path) => [path.slice(0, path.indexOf("/")), 1]);
      const found = await students(paths.map((path) => `${inside}/${path}`));
      assertEquals([found.inside, found.students], [inside, names]);
      await Deno.remove(join(folder, inside), { recursive: true });
    }
    const own = ["ada-submissions/exercises/03_relu.ts", "ada-submissions/lessons/x"];
    assertEquals((await students(own)).students, [["ada-submissions", 1]]);
  });

  it("is one student, where the one folder is a checkout", async () => {
    const paths = ["ada/exercises/03_relu.ts", "ada/data/mnist.zip", "ada/lessons/x"];
    assertEquals((await students(paths)).students, [["ada", 1]]);
  });

  it("is called by a name in which nothing is alive", async () => {
    assertEquals((await students(["a\u202eb/x"])).students, [["a\\u{202e}b", 1]]);
  });
});
