/** A class of each system: graded, its grades filled in, and its feedback written. */
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { parse } from "@std/csv";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { strFromU8, unzipSync } from "fflate";
import { dirname, join } from "node:path";
import { UsageError } from "../files.ts";
import { ownPoints } from "../judge/points.ts";
import { EXPORTS } from "../testdata/class_of_exports.ts";
import { zip } from "../testdata/zips.ts";
import { PAPER } from "../testdata/paper_course.ts";
import { HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import type { Lateness } from "./intake/lateness.ts";
import { writeFeedback } from "./book/feedback.ts";
import type { Graded } from "./grading/grade_files.ts";
import { fillIn } from "./book/grades_back.ts";
import type { Override } from "./intake/overrides.ts";
import { planClass } from "./grading/plan.ts";
import { listedOf, readRoster, type Roster } from "./intake/roster.ts";
import { type ClassRun, runClass } from "./run_class.ts";
import { WHOLE } from "./grading/shard.ts";

const SETTINGS = {
  seed: 1,
  capstone: true,
  check: false,
  timeoutScale: 1,
  points: ownPoints(PAPER),
  course: "",
};

let root = "";
beforeEach(async () => {
  root = await Deno.makeTempDir({ prefix: "digits-exports-" });
});
afterEach(() => Deno.remove(root, { recursive: true }));

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await Deno.mkdir(dirname(join(root, path)), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(join(root, path), content);
    else await Deno.writeFile(join(root, path), content);
  }
}

/** Grades what says "right" in full. */
function grade(_: unknown, files: ReadonlyMap<string, Uint8Array>): Promise<Graded> {
  const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join();
  const report = text === "right" ? SOLVED : text === "half" ? HALF_SOLVED : STUBS;
  return Promise.resolve({ report, json: JSON.stringify(report), markdown: "" });
}

interface More {
  roster?: Roster;
  overrides?: Override[];
  lateness?: Lateness;
  grader?: ClassRun["grade"];
}

/** Grades the class in `class/`, and returns the gradebook's rows by student, and all that is written. */
async function run({ roster, overrides = [], lateness, grader = grade }: More = {}) {
  const [folder, out] = [join(root, "class"), join(root, "report")];
  const { file, handIns, leftOut, warnings } = await planClass({
    course: PAPER,
    folder,
    roster: roster ? listedOf(roster) : null,
    overrides,
    lateness: lateness ?? null,
    settings: SETTINGS,
    shard: WHOLE,
  });
  const { rows } = await runClass(
    { course: PAPER, folder, out, file, handIns, jobs: 2, grade: grader },
    () => {},
  );
  const text = (await Deno.readTextFile(join(out, "gradebook.csv"))).replace("\uFEFF", "");
  const [header, ...lines] = parse(text);
  const book = new Map(lines.map((line) => [
    line[0].replace(/^="(.*)"$/, "$1"),
    Object.fromEntries(header.map((name, i) => [name, line[i]])),
  ]));
  return { out, file, rows, book, leftOut, warnings };
}

describe("a class of", () => {
  for (const [system, one] of Object.entries(EXPORTS)) {
    const { files, list, column, totals, notes = {}, late = [] } = one;
    it(`${system} is graded as it is, and its grades go back`, async () => {
      await write(Object.fromEntries(
        Object.entries(files).map(([path, content]) => [`class/${path}`, content]),
      ));
      await write({ "list.csv": list.replaceAll("§", "") });
      const roster = await readRoster(join(root, "list.csv"));
      const { rows, book, warnings } = await run({ roster });
      const found = [...book].map(([student, { total, status }]) =>
        [student, total || status] as const
      );
      assertEquals(Object.fromEntries(found), totals);
      assertEquals(warnings, one.warnings ?? []);
      const isLate = [...book].filter(([, { late }]) => late === "yes").map(([student]) => student);
      if (system !== "Canvas") assertEquals(isLate, late);
      for (const [student, note] of Object.entries(notes)) {
        assertStringIncludes(book.get(student)!.note, note);
      }
      for (const [student, { note }] of book) assert(note === "" || student in notes, note);
      const filled = Object.values(totals).map((total) => /^\d+$/.test(total) ? total : "");
      const { bytes } = fillIn(roster, column, rows);
      assertEquals(
        new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
        list.replaceAll("§", () => filled.shift()!),
      );
      assertEquals(filled, []);
    });
  }
});

describe("a class's feedback", () => {
  it("is a zip that Moodle takes, without anybody else's name in it", async () => {
    const files = EXPORTS["Moodle, a folder for each"].files;
    await write(Object.fromEntries(
      Object.entries(files).map(([path, content]) => [`class/${path}`, content]),
    ));
    const reason = "seen on <paper>";
    const given = { student: "Ada Lovelace", exercise: "04_softmax", score: 3, reason };
    const { out, file, rows } = await run({ overrides: [given] });
    await writeFeedback({ title: "Lines" }, out, file, rows);
    const zip = unzipSync(await Deno.readFile(join(out, "feedback.zip")));
    assertEquals(Object.keys(zip).sort(), [
      "Ada Lovelace_101_assignsubmission_file_/feedback.html",
      "María José García López_102_assignsubmission_file_/feedback.html",
      "Wei Zhang_103_assignsubmission_file_/feedback.html",
      "Wei Zhang_104_assignsubmission_file_/feedback.html",
      "Zoë Brontë_105_assignsubmission_file_/feedback.html",
    ]);
    const page = strFromU8(zip["Ada Lovelace_101_assignsubmission_file_/feedback.html"]);
    assertStringIncludes(page, '<p class="course">Lines</p>');
    assertStringIncludes(page, "Ada Lovelace: 93 of 100 points");
    assertStringIncludes(page, "<b>04_softmax</b>: 3 points: seen on &#60;paper&#62;");
    assert(!/href=|Wei|index\.html/.test(page), "nothing leads to the class");
    const bad = strFromU8(zip["Wei Zhang_103_assignsubmission_file_/feedback.html"]);
    assertStringIncludes(bad, "Not graded: unreadable");
    assertStringIncludes(bad, "It holds work.rar.");
  });

  it("is a folder for each student where another system is to take it", async () => {
    await write({
      "class/lovelaceada_LATE_12_345_digits.zip":
        EXPORTS.Canvas.files["lovelaceada_12_340_digits-1.zip"],
      "class/wei/03_relu.ts": "right",
      "report/feedback/somebody of last year/feedback.html": "old",
    });
    const { out, file, rows } = await run();
    await writeFeedback(PAPER, out, file, rows);
    const folders = Array.from(Deno.readDirSync(join(out, "feedback")), ({ name }) => name);
    assertEquals(folders.sort(), ["lovelaceada_LATE_12_345_digits", "wei"]);
    assertEquals(await Deno.stat(join(out, "feedback.zip")).catch(() => "none"), "none");
  });
});

describe("the zip that a system gave", () => {
  const export_ = zip({
    "Ada L_7_assignsubmission_file_/03_relu.ts": "right",
    "Bob M_8_assignsubmission_file_/03_relu.ts": "right",
  });

  it("is nobody's where it lies beside what was unpacked, unless a student is called like it", async () => {
    const entry = "class/Ada L_7_assignsubmission_file_/03_relu.ts";
    await write({ "class/export.zip": export_, "class/bob.zip": export_, [entry]: "right" });
    await write({ "list.csv": "student,name\n7,Ada L\nbob,Bob M\n" });
    const { book, leftOut } = await run({ roster: await readRoster(join(root, "list.csv")) });
    assertEquals([...book].map(([student, { status }]) => [student, status]), [
      ["7", "graded"],
      ["bob", "unreadable"],
    ]);
    assertEquals(leftOut, ["export.zip"]);
  });

  it("is not there at all: nobody on the roster is missing for that", async () => {
    await write({ "class/notes.md": "x", "list.csv": "student\nada\n" });
    const roster = await readRoster(join(root, "list.csv"));
    const { message } = await assertRejects(() => run({ roster }), UsageError);
    assertStringIncludes(message, "holds no submissions");
    await write({ "class/not_fetched.csv": "student,reason\n" }); // all was fetched that there is
    const { book } = await run({ roster });
    assertEquals([...book].map(([student, { status }]) => [student, status]), [["ada", "missing"]]);
  });

  it("alone is to be unpacked", async () => {
    await write({ "class/export.zip": export_ });
    const { message } = await assertRejects(() => run(), UsageError);
    assertEquals(
      message.replace(root, "ROOT"),
      `${join("ROOT", "class", "export.zip")} holds the submissions of several students: name it ` +
        "in place of the folder.",
    );
  });
});

describe("a roster", () => {
  it("that has a number with other zeros is not taken for the same, and that is asked", async () => {
    await write({
      "class/123/03_relu.ts": "right",
      "class/ada/03_relu.ts": "right",
      "list.csv": "student\n00123\nada\n",
    });
    const { book, warnings } = await run({ roster: await readRoster(join(root, "list.csv")) });
    assertEquals([...book].map(([student, { status, total }]) => [student, status, total]), [
      ["00123", "missing", ""],
      ["123", "graded, not on the roster", "100"],
      ["ada", "graded", "100"],
    ]);
    const note = "Perhaps the work of 123 is theirs, which nobody on the roster is called.";
    assertEquals(book.get("00123")!.note, note);
    assertEquals(warnings, [
      'The folder has "123", the roster "00123": if they are the same, write the number in the ' +
      "roster as the system has it. A spreadsheet drops zeros.",
    ]);
  });

  it("can't be matched where Canvas hides the names, and that is said", async () => {
    await write({ "class/anon_x7Gh2_456_03_relu.ts": "right", "list.csv": "student\nada\n" });
    const { warnings } = await run({ roster: await readRoster(join(root, "list.csv")) });
    assertEquals(warnings, [
      'Canvas calls a student "anon_x7Gh2": where it hides the names, nobody on the roster can be ' +
      "found. Show the names, and download the submissions again.",
    ]);
  });

  it("in which a spreadsheet has rounded a number says so", async () => {
    await write({
      "class/123456789012/03_relu.ts": "right",
      "class/ada/03_relu.ts": "right",
      "list.csv": 'student\n"1,23457E+11"\nada\n',
    });
    const { warnings } = await run({ roster: await readRoster(join(root, "list.csv")) });
    assertEquals(warnings, [
      'The roster has "1,23457E+11": a spreadsheet has rounded a long number, and nobody can be ' +
      "found by it. Use the file as your system wrote it.",
    ]);
  });

  it("without groups gives no 0 to somebody missing, where Canvas's number alone says whose a submission is", async () => {
    await write({
      "class/teama_31_20_03_relu.ts": "right",
      "list.csv": "Student,ID,Section,Grade\nHopper Grace,31,1,\nLovelace Ada,34,1,\n",
    });
    const { book } = await run({ roster: await readRoster(join(root, "list.csv")) });
    assertEquals([...book].map(([student, { total, note }]) => [student, total, note]), [
      ["31", "100", ""],
      ["34", "", "Perhaps the work of 31 is a group's, and theirs too."],
    ]);
  });

  it("gives no 0 to somebody missing, where the work of somebody whom it does not have may be theirs", async () => {
    await write({
      "class/ada/03_relu.ts": "right",
      "class/Group 1/03_relu.ts": "right",
      "list.csv": "student,grade\nada,\nbob,\ncyd,\n",
    });
    const roster = await readRoster(join(root, "list.csv"));
    const overrides = [{ student: "cyd", exercise: "04_softmax", score: 0, reason: "copied" }];
    const { book, rows, warnings } = await run({ roster, overrides });
    assertEquals([...book].map(([student, { total }]) => [student, total]), [
      ["Group 1", "100"],
      ["ada", "100"],
      ["bob", ""],
      ["cyd", "0"],
    ]);
    assertEquals(warnings, [
      'Nobody on the roster is called "Group 1", while 2 students on it handed in nothing. They ' +
      "have no total until you add the name to the roster, rename the submission, or move it out " +
      "of the folder.",
    ]);
    const { bytes, left } = fillIn(roster, "grade", rows);
    assertEquals(new TextDecoder().decode(bytes), "student,grade\nada,100\nbob,\ncyd,0\n");
    assertEquals(left, ["Group 1 is not in the file.", "bob is missing."]);
  });

  it("finds the student of an override or an extension by any of their names", async () => {
    await write({
      "class/ada/03_relu.ts": "right",
      "list.csv": "student,name,email\nada,Ada Lovelace,ada@s.example\n",
    });
    const until = "2026-11-20T12:00:00.000Z";
    const { book, file } = await run({
      roster: await readRoster(join(root, "list.csv")),
      overrides: [{ student: "Ada Lovelace", exercise: "04_softmax", score: 3, reason: "seen" }],
      lateness: {
        deadline: until,
        extensions: [{ student: "ada@s.example", until }],
        penaltyPerDay: 0,
      },
    });
    assertEquals(book.get("ada")!.total, "93");
    assertEquals(file.lateness!.extensions, [{ student: "ada", until }]);
  });
});

describe("a grader that fails", () => {
  it("has no points to give, says why, and is tried again the next time", async () => {
    await write({ "class/ada/03_relu.ts": "right" });
    const grader = () => Promise.reject(new Error("it ended with SIGKILL."));
    const row = (await run({ grader })).book.get("ada")!;
    assertEquals([row.status, row.total, row["03_relu"], row.note], [
      "broken",
      "",
      "",
      "The grader itself failed: it ended with SIGKILL.",
    ]);
    assertEquals((await run()).book.get("ada")!.total, "100");
  });
});

describe("somebody who handed in nothing", () => {
  it("has no total where the system's own list says that there was something", async () => {
    const moodle = "Identifier,Full name,Status,Grade,Last modified (submission)\n" +
      "Participant 1,Ada L,Submitted for grading,,today\n" +
      'Participant 2,Bob B,Submitted for grading,,"Friday, 20 November 2026, 10:11 AM"\n' +
      "Participant 3,Cyd C,No submission,,-\n";
    await write({ "list.csv": moodle, "class/Ada L_1_assignsubmission_file_/03_relu.ts": "right" });
    const { book } = await run({ roster: await readRoster(join(root, "list.csv")) });
    const said = [...book.values()].map(({ total, status, note }) => [total, status, note]);
    assertEquals(said, [
      ["100", "graded", ""],
      [
        "",
        "missing",
        'The roster says "Last modified (submission): Friday, 20 November 2026, 10:11 AM", and the ' +
        "folder holds nothing of theirs.",
      ],
      ["0", "missing", ""],
    ]);
  });

  it("keeps a word in the system's grade file, such as Canvas's EX for students who are excused", async () => {
    const file = (grades: string[]) =>
      "student,grade\n" + grades.map((grade, i) => `s${i},${grade}\n`).join("");
    await write({
      "list.csv": file(["Needs Grading", "EX", "Needs Grading", "-", "7", ""]),
      "class/s0/03_relu.ts": "right",
    });
    const roster = await readRoster(join(root, "list.csv"));
    const { rows } = await run({ roster });
    const { bytes, left } = fillIn(roster, "grade", rows);
    assertEquals(
      new TextDecoder().decode(bytes),
      file(["100", "EX", "Needs Grading", "0", "0", "0"]),
    );
    assertEquals(left, [
      's1 is missing, and the file has "EX".',
      's2 is missing, and the file has "Needs Grading".',
    ]);
  });
});

describe("a regrade", () => {
  it("says whose points changed, and by which checks", async () => {
    await write({
      "class/ada/03_relu.ts": "half",
      "class/bob/03_relu.ts": "right",
      "class/cyd/notes.txt": "",
    });
    const changes = join(root, "report", "changes.csv");
    await run();
    assertEquals(await Deno.stat(changes).catch(() => "none"), "none", "the first time, nothing");
    await write({ "class/ada/03_relu.ts": "right", "class/cyd/03_relu.ts": "right" });
    const { book } = await run();
    assertEquals(book.get("ada")!.total, "100");
    const half = HALF_SOLVED.score;
    assertEquals(parse((await Deno.readTextFile(changes)).replace("\uFEFF", "")), [
      ["student", "before", "after", "passed now", "failed now"],
      ["ada", String(half), "100", "04_softmax/large-inputs", ""],
      ["cyd", "unreadable", "100", "", ""],
    ]);
    await run();
    assertEquals(await Deno.stat(changes).catch(() => "none"), "none", "nothing changed since");
  });

  it("that was cut off says at its end what changed before", async () => {
    await write({ "class/ada/03_relu.ts": "half", "class/bob/03_relu.ts": "half" });
    await run();
    await write({ "class/ada/03_relu.ts": "right" });
    const { out } = await run();
    const path = join(out, "class.json");
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, text.replace('"isFinished": true', '"isFinished": false'));
    await write({ "class/bob/03_relu.ts": "right" });
    await run();
    const [, ...rows] = parse(await Deno.readTextFile(join(out, "changes.csv")));
    assertEquals(rows.map(([student]) => student), ["ada", "bob"]);
  });
});

describe("a deadline", () => {
  it("knows from the export, a list or the files which work is late, and shows the penalty apart", async () => {
    const blackboard = (login: string, day: number) =>
      `class/Lab_${login}_attempt_2026-11-${day}-12-00-00_03_relu.ts`;
    await write({
      [blackboard("ada", 20)]: "right",
      [blackboard("bob", 22)]: "right",
      [blackboard("cyd", 22)]: "right",
      "class/dee/03_relu.ts": "right",
      "class/dee/.git/HEAD": "ab".repeat(20),
      "class/eve/03_relu.ts": "right",
      "class/fay/03_relu.ts": "right",
      "class/submitted.csv": "student,submitted\nfay,2026-11-21 13:00\n",
    });
    const local = (day: number) => new Date(2026, 10, day, 12);
    await Deno.utime(join(root, "class/eve/03_relu.ts"), local(21), local(21));
    const { book, leftOut } = await run({
      lateness: {
        deadline: local(20).toJSON(),
        extensions: [{ student: "cyd", until: local(22).toJSON() }],
        penaltyPerDay: 10,
      },
    });
    const said = (student: string) => {
      const row = book.get(student)!;
      return ["total", "submitted by", "late", "days late", "penalty", "after penalty"]
        .map((name) => row[name]);
    };
    assertEquals(leftOut, []);
    assertEquals(said("ada"), ["100", "export", "no", "0", "", "100"]);
    assertEquals(said("bob"), ["100", "export", "yes", "2", "20", "80"]);
    assertEquals(said("cyd"), ["100", "export", "no", "0", "", "100"]);
    assertEquals(said("dee"), ["100", "", "", "", "", "100"]);
    assertEquals(said("eve"), ["100", "file", "yes", "1", "10", "90"]);
    assertEquals(said("fay"), ["100", "list", "yes", "2", "20", "80"]);
    assertEquals(book.get("bob")!.submitted, local(22).toJSON());
  });

  it("knows a student of the list of times by any name on the roster, and names those who are in no list", async () => {
    await write({
      "list.csv": "student,name,email\nada,Ada L,ada@x.example\nbob,Bob B,bob@x.example\n",
      "class/ada/03_relu.ts": "right",
      "class/bob/03_relu.ts": "right",
      "class/submitted.csv":
        "student,submitted\nada@x.example,2026-11-20\nBob B,2026-11-20\nbib,2026-11-20\n",
    });
    const roster = await readRoster(join(root, "list.csv"));
    const { book, warnings } = await run({ roster });
    assertEquals([...book.values()].map((row) => row["submitted by"]), ["list", "list"]);
    assertEquals(warnings, ["submitted.csv has times of people who are not in this class: bib."]);
    await write({ "class/submitted.csv": "student,submitted\nada,2026-11-20\nada,2026-11-21\n" });
    await assertRejects(() => run({ roster }), UsageError, "ada is there twice.");
  });

  it("does not take the time of a download for that of handing in", async () => {
    const sakai = (who: string) => `class/Lab 1/${who}/`;
    const attached = "Submission attachment(s)/03_relu.ts";
    await write({
      "class/lovelaceada_LATE_12_340_03_relu.ts": "right",
      "class/zhangwei_13_341_03_relu.ts": "right",
    });
    const lateness = { deadline: "2020-01-01T12:00:00.000Z", extensions: [], penaltyPerDay: 10 };
    const said = (row: Record<string, string>) =>
      ["submitted by", "late", "days late", "after penalty"].map((name) => row[name]);
    const canvas = await run({ lateness });
    assertEquals([...canvas.book.values()].map(said), [["", "yes", "", ""], [
      "",
      "no",
      "0",
      "100",
    ]]);
    await Deno.remove(join(root, "class"), { recursive: true });
    await write({
      [`${sakai("Lovelace, Ada(ada)")}${attached}`]: "right",
      [`${sakai("Lovelace, Ada(ada)")}timestamp.txt`]: "2020-01-02T13:00:00.123Z",
      [`${sakai("Zhang, Wei(wei)")}${attached}`]: "right",
      [`${sakai("Zhang, Wei(wei)")}timestamp.txt`]: "20200101115959000\n",
      [`${sakai("Zoe, Zoe(zoe)")}${attached}`]: "right",
    });
    const { book } = await run({ lateness });
    assertEquals([...book.values()].map(said), [
      ["export", "yes", "2", "80"],
      ["export", "no", "0", "100"],
      ["", "", "", "100"],
    ]);
  });
});
