import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { writeFiles } from "../../testdata/course_copy.ts";
import { readHandIns } from "./hand_ins.ts";
import type { Listed } from "./roster.ts";
import { listed } from "../../testdata/listed.ts";
import { zip } from "../../testdata/zips.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-hand-ins-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

async function students(paths: string[], roster: Listed[] = []) {
  await writeFiles(folder, Object.fromEntries(paths.map((path) => [path, "x"])));
  const { all, leftOut, inside, namesakes, chosen } = await readHandIns(folder, roster);
  return {
    inside,
    students: all.map(({ student, entries }) => [student, entries.length]),
    leftOut,
    namesakes,
    chosen,
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
        chosen: [],
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
      chosen: [],
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

  it("is said where a number says whose the work is, and nobody has the name: it may be a group's", async () => {
    const roster = [{ ...listed("gh", "Grace Hopper"), ids: ["31"] }, listed("al", "Ada Lovelace")];
    const canvas = ["teama_31_20_a.zip", "lovelaceada_34_21_a.zip"];
    const { students: known, chosen } = await students(canvas, roster);
    assertEquals(known, [["al", 1], ["gh", 1]]);
    assertEquals(chosen, [
      "Only the number says whose these are, because nobody on the roster has the name in them (if " +
      "one is a group's, the roster needs a column group; without one, students who are missing get " +
      "no total): " +
      '"teama_31_20_a.zip" for gh.',
    ]);
    const grouped = roster.map((one) => ({ ...one, more: { group: "Team A" } }));
    assertEquals((await students(canvas, grouped)).chosen.length, 1, "the group's, and no more");
  });

  it("is whoever has the e-mail address in a folder's name, whatever else stands in it", async () => {
    const roster = [listed("wei@uni.edu", "Wei Li"), listed("ada@uni.edu", "Ada L")];
    const paths = ["Wei@uni.edu - Digits lab - re/x", "Fwd ada@uni.edu.au 2/x"];
    const found = await students(paths, roster);
    const called = found.students.map(([student]) => student);
    assertEquals(called, ["Fwd ada@uni.edu.au 2", "wei@uni.edu"], "a longer address is another's");
  });

  it("is not said of Moodle's numbers where it hides the names", async () => {
    const roster = [listed("501", "Ada Lovelace")];
    const found = await students(["Participant_501_assignsubmission_file_/x"], roster);
    assertEquals([found.students, found.chosen], [[["501", 1]], []]);
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
      chosen: [],
    });
  });

  it("may lie in ILIAS's own folder, the name of which reads as a student's", async () => {
    const inside = "multi_feedback_Digits_4711";
    const paths = ["Lovelace_Ada_al_12/03_relu.ts", "Le_Guin_Ursula_K._ug_13/03_relu.ts"];
    const ilias = [...paths.map((path) => `${inside}/${path}`), `${inside}/status.csv`];
    const found = await students(ilias, [listed("al"), listed("ug")]);
    assertEquals([found.inside, found.students], [inside, [["al", 1], ["ug", 1]]]);
  });

  it("is each member of Sakai's groups, by the list in the group's folder", async () => {
    const [a, b] = ["Team A", "Team B"].map((team, i) =>
      `Lab 1/${team} (0e6c1f7a-9a55-4c0e-8a6c-1f2d3c4b5a6${i})`
    );
    await writeFiles(folder, {
      [`${a}/members.txt`]: "Hopper, Grace(grace); Turing, Alan(alan)",
      [`${a}/Submission attachment(s)/03_relu.ts`]: "",
      [`${b}/Submission attachment(s)/03_relu.ts`]: "",
    });
    const roster = [listed("gh", "Grace Hopper"), listed("alan"), listed("ada")];
    const found = await students(["Lab 1/grades.csv"], roster);
    assertEquals(found.students, [["Team B", 1], ["alan", 1], ["gh", 1]]);
    assertEquals(found.inside, "Lab 1");
  });

  it("may lie in one student's folder alone, with folders in it", async () => {
    const found = await students(["Lovelace_Ada_al_12/my_last_try/03_relu.ts"], [listed("al")]);
    assertEquals([found.inside, found.students], ["", [["al", 1]]]);
  });

  it("may lie in nested folders of an export, or in any where the roster knows the students", async () => {
    const ilias = [
      "Week 1/Submissions/Lovelace_Ada_al_12/x",
      "Week 1/Submissions/Wei_Zhang_wz_13/x",
    ];
    assertEquals((await students(ilias)).inside, "Week 1/Submissions");
    await Deno.remove(join(folder, "Week 1"), { recursive: true });
    const drive = ["Lab-2026-001/Lab/Ada Lovelace/x", "Lab-2026-001/Lab/Wei Zhang/x"];
    const roster = [listed("al", "Ada Lovelace"), listed("wz", "Wei Zhang")];
    assertEquals((await students(drive, roster)).students, [["al", 1], ["wz", 1]]);
    assertEquals((await students(drive)).students, [["Lab-2026-001", 1]]);
  });

  it("is never the folder that an archiver or a disk makes for itself", async () => {
    assertEquals((await students(["ada/x", "__MACOSX/._ada", "@eaDir/x"])).students, [["ada", 1]]);
  });

  it("is each member of a group, where the roster has a column of groups", async () => {
    const roster = ["ada", "bob", "cyd"].map((key, i) => ({
      ...listed(key),
      more: { Group: `Group ${i < 2 ? 1 : 2}` },
    }));
    const brightspace = "39-25 - Group 1 - Sep 24, 2026 926 PM/x";
    const { students: members, chosen } = await students([brightspace, "cyd/x"], roster);
    assertEquals(members, [["ada", 1], ["bob", 1], ["cyd", 1]]);
    assertEquals(chosen, [
      'Of each of these groups, one submission counts for all: "39-25 - Group 1 - Sep 24, 2026 926 PM" ' +
      "for ada, bob.",
    ]);
  });

  it("is each member of ILIAS's team, or who uploaded where the roster has no teams", async () => {
    const paths = ["Team 7/Lovelace_Ada_al_12/x", "Team 8/Zhang_Wei_wz_13/x"];
    const roster = [listed("al"), listed("wz"), listed("jm")];
    assertEquals((await students(paths, roster)).students, [["al", 1], ["wz", 1]]);
    const teams = roster.map((one, i) => ({
      ...one,
      more: { Team: i === 1 ? "Team 8" : "Team 7" },
    }));
    assertEquals((await students(paths, teams)).students, [["al", 1], ["jm", 1], ["wz", 1]]);
  });

  it("is known by a part of the name, if that is one student's alone, and that is said", async () => {
    const roster = [
      listed("al", "Ada Lovelace"),
      listed("jm", "Jörg Müller"),
      listed("4711", "Wei Zhang"),
      listed("max"),
      listed("k1", "Kim Lee"),
      listed("k2", "Lee Kim"),
    ];
    const found = await students([
      ...["Ada Lovelace - my work/x", "Mueller_Joerg_digits/x", "4711_Zhang/x"],
      ...["max-planck/x", "Kim Lee - work/x"],
    ], roster);
    assertEquals(found.students, [
      ["4711", 1],
      ["Kim Lee - work", 1],
      ["al", 1],
      ["jm", 1],
      ["max-planck", 1],
    ]);
    assertEquals(found.chosen, [
      'A part of the name says whose these are: "4711_Zhang" for 4711, "Ada Lovelace - my work" for ' +
      'al, "Mueller_Joerg_digits" for jm.',
    ]);
  });

  it("is not known by a part of a name where the whole name of another entry says so", async () => {
    const roster = [listed("al", "Ada Lovelace")];
    assertEquals((await students(["al/x", "Ada Lovelace - old/x"], roster)).students, [
      ["Ada Lovelace - old", 1],
      ["al", 1],
    ]);
  });

  it("is in Gradescope's file beside the submissions, with each member of a group", async () => {
    const export_ = "assignment_7_export";
    await writeFiles(folder, {
      [`${export_}/submission_metadata.yml`]: "---\nsubmission_101:\n  :submitters:\n" +
        "  - :name: Ada Lovelace\n    :sid: '0012'\n    :email: ada@x.example\n" +
        "  - :name: Wei Zhang\n    :sid: 13\n    :email:\n" +
        "  :created_at: 2026-11-20 10:00:00.000000000 Z\n",
    });
    const paths = [`${export_}/submission_101/x`, `${export_}/submission_102/x`];
    const roster = [listed("0012"), listed("wz", "Zhang, Wei")];
    assertEquals((await students(paths, roster)).students, [
      ["0012", 1],
      ["submission_102", 1],
      ["wz", 1],
    ]);
    const { all } = await readHandIns(folder, roster);
    assertEquals(all[0].entries[0].sender.at, "2026-11-20T10:00:00.000Z");
    const scores = roster.map((one, i) => ({ ...one, more: { "Submission ID": String(101 + i) } }));
    await Deno.remove(join(folder, export_, "submission_metadata.yml"));
    assertEquals((await students(paths, scores)).students, [["0012", 1], ["wz", 1]]);
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

  it("is not a draft in Teams, whose folder lies beside that of what was handed in", async () => {
    const roster = [listed("al", "Ada L"), listed("bm", "Bob M")];
    const paths = ["Submitted files/Ada L/x", "Working files/Ada L/x", "Working files/Bob M/x"];
    assertEquals((await students(paths.map((path) => `Student Work/${path}`), roster)).students, [
      ["al", 1],
    ]);
  });

  it("may lie in a folder of checkouts that has any name, if the roster has the students", async () => {
    const roster = [listed("ada"), listed("bob")];
    const paths = ["digits-11-20-2026/digits-ada/x", "digits-11-20-2026/digits-bob/x"];
    assertEquals((await students(paths, roster)).students, [["ada", 1], ["bob", 1]]);
  });

  it("is one student, where the one folder is a checkout", async () => {
    const paths = ["ada/exercises/03_relu.ts", "ada/data/mnist.zip", "ada/lessons/x"];
    assertEquals((await students(paths)).students, [["ada", 1]]);
  });

  it("may lie in folders of sections, or in the parts of a large download", async () => {
    const roster = [listed("al", "Ada Lovelace"), listed("wz", "Wei Zhang")];
    const parts = ["Lab-2026-001/Lab/Ada Lovelace/x", "Lab-2026-002/Lab/Wei Zhang/x"];
    assertEquals(await students(parts, roster), {
      inside: "Lab-2026-001/Lab/ and Lab-2026-002/Lab",
      students: [["al", 1], ["wz", 1]],
      leftOut: [],
      namesakes: [],
      chosen: [],
    });
    await Deno.remove(join(folder, "Lab-2026-002"), { recursive: true });
    await students(["Lab-2026-002/notes/x"], roster);
    assertEquals((await students([], roster)).inside, "", "who knows whose the other folder is");
  });

  it("is not taken for a folder of sections, where each student's holds two zips", async () => {
    const paths = ["ada/a.zip", "ada/b.zip", "bob/a.zip", "bob/b.zip"];
    assertEquals((await students(paths)).students, [["ada", 1], ["bob", 1]]);
  });

  it("lies in the folder that a system's zip was unpacked to, though the zip lies beside it", async () => {
    const sakai = (name: string) => `Lab 1/${name}/Submission attachment(s)/03_relu.ts`;
    const paths = [sakai("Lovelace, Ada(ada)"), sakai("Zhang, Wei(wei)")];
    const export_ = zip(Object.fromEntries(paths.map((path) => [path, "x"])));
    await Deno.writeFile(join(folder, "bulk.zip"), export_);
    const found = await students(paths);
    assertEquals([found.students, found.leftOut], [[["ada", 1], ["wei", 1]], ["bulk.zip"]]);
  });

  it("may be loose files, with a student's name or an exercise's in theirs, if there is a roster", async () => {
    const roster = [
      listed("al", "Ada Lovelace"),
      listed("wz", "Wei Zhang"),
      listed("jm", "", "jm@s.example"),
    ];
    await students([
      ...["03_relu - Ada Lovelace.ts", "04_softmax - Ada Lovelace.ts", "Wei Zhang.pdf", "jm.docx"],
      ...["softmax.ts", "README.md", "grades.csv"],
    ]);
    const { all, leftOut } = await readHandIns(folder, roster, new Set(["04_softmax.ts"]));
    assertEquals(all.map(({ student, entries }) => [student, entries.length]), [
      ["al", 2],
      ["jm", 1],
      ["softmax", 1],
      ["wz", 1],
    ]);
    assertEquals(leftOut, ["README.md", "grades.csv"]);
  });

  it("may be loose files that name several students, and are nobody's then", async () => {
    const roster = [listed("123"), listed("456"), listed("789")];
    const paths = [
      "123_file1_submission1",
      "456+789_file1_submission1",
      "123 and 456.csv",
      "info.md",
    ];
    const found = await students(paths, roster);
    assertEquals(found.students, [["123", 1], ["456+789_file1_submission1", 1]]);
    assertEquals(found.leftOut, ["123 and 456.csv", "info.md"]);
  });

  it("is not an instructor's notes on somebody who handed something in", async () => {
    const roster = [listed("al", "Ada Lovelace")];
    const found = await students(["Ada Lovelace/x", "Ada Lovelace.txt", "al.pdf"], roster);
    assertEquals([found.students, found.leftOut], [[["al", 1]], ["Ada Lovelace.txt", "al.pdf"]]);
  });

  it("is known by a login in the name that a system wrote, but by no other part of it", async () => {
    const moodle = (name: string, id: number) => `${name}_${id}_assignsubmission_file_/x`;
    const roster = [listed("n01", "Ada Lovelace"), listed("n02", "Maria Garcia")];
    const paths = [moodle("n01 Ada Lovelace", 7), moodle("Maria Garcia Lopez", 8)];
    assertEquals((await students(paths, roster)).students, [["Maria Garcia Lopez", 1], ["n01", 1]]);
    assertEquals((await students([moodle("n01 Lovelace", 9)], roster)).students, [
      ["Maria Garcia Lopez", 1],
      ["n01 Ada Lovelace", 1],
      ["n01 Lovelace", 1],
    ], "of two people at most one is theirs");
  });

  it("is known by what stands before the @ of an address, and that is said", async () => {
    const roster = [listed("ada@s.example", "A. Lovelace"), listed("wei@s.example")];
    const found = await students(["ada/x", "digits-wei/x"], roster);
    assertEquals(found.students, [["ada@s.example", 1], ["digits-wei", 1]]);
    assertEquals(found.chosen, [
      'A part of the name says whose these are: "ada" for ada@s.example.',
    ]);
  });

  it("is known by a name that a program mangled", async () => {
    const roster = [listed("jm", "Jörg Müller"), listed("mg", "María García")];
    const names = ["J├╢rg M├╝ller", "Mar#U00eda Garc#U00eda"];
    const paths = names.map((name, i) => `${name}_${i}_assignsubmission_file_/x`);
    assertEquals((await students(paths, roster)).students, [["jm", 1], ["mg", 1]]);
  });

  it("is called by a name in which nothing is alive", async () => {
    assertEquals((await students(["a\u202eb/x"])).students, [["a\\u{202e}b", 1]]);
  });
});
