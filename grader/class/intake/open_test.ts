import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { zipSync } from "fflate";
import { join } from "node:path";
import { course } from "../../testdata/this_course.ts";
import { writeFiles } from "../../testdata/course_copy.ts";
import { zip } from "../../testdata/zips.ts";
import { readHandIns } from "./hand_ins.ts";
import { layOut, openHandIn } from "./open.ts";
import { BadSubmission, fileNamesOf, meantBy, noneOf } from "./source.ts";
import { ignoredIf } from "../../testdata/ignored.ts";

const NAMES = fileNamesOf(course);

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "digits-open-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** Opens what the only student of the folder handed in: the exercises' numbers, and the notes. */
async function open() {
  const { all: [{ entries }] } = await readHandIns(folder, []);
  const { files, notes, commit } = await openHandIn(course, folder, entries);
  return { ids: [...files.keys()].map((id) => parseInt(id)), notes, commit };
}

/** Opens what each student of the folder handed in: the exercises' numbers, or the refusal. */
async function openAll() {
  const { all } = await readHandIns(folder, []);
  const opened = all.map(async ({ student, entries }) => {
    try {
      const { files } = await openHandIn(course, folder, entries);
      return [student, [...files.keys()].map((id) => parseInt(id))];
    } catch (error) {
      return [student, error instanceof BadSubmission ? error.message : error];
    }
  });
  return Object.fromEntries(await Promise.all(opened));
}

async function refusal(): Promise<string> {
  return (await assertRejects(open, BadSubmission)).message;
}

const write = (path: string, text = "x") => writeFiles(folder, { [path]: text });
const onPosix = ignoredIf(Deno.build.os === "windows", "Windows has no pipes in folders");
const onLinux = ignoredIf(
  Deno.build.os !== "linux",
  "only on Linux may a file's name be any bytes",
);
const notAsRoot = ignoredIf(
  Deno.build.os === "windows" || Deno.uid() === 0,
  "this user may read any file",
);
const MOODLE = "Ada Lovelace_123_assignsubmission_file_";

describe("what a student handed in", () => {
  it("is what is written, and not the untouched stub beside it under the name", async () => {
    const stub = 'export function relu() {\n  todo("relu");\n}\n';
    const text = async () => {
      const { all: [{ entries }] } = await readHandIns(folder, []);
      const { files, notes } = await openHandIn(course, folder, entries);
      return [new TextDecoder().decode(files.get("03_relu")), notes];
    };
    await writeFiles(folder, { "ada/03_relu.ts": stub, "ada/03_relu (1).ts": "written" });
    assertEquals(await text(), ["written", [
      "03_relu (1).ts was taken for 03_relu.ts.",
      "03_relu.ts still says todo, and was passed over.",
    ]]);
    await Deno.remove(join(folder, "ada"), { recursive: true });
    const [one, two] = ["ada/exercises", "ada/exercises (1)"];
    const both = (path: string) => ({
      [`${path}/04_softmax.ts`]: stub,
      [`${path}/03_relu.ts`]: stub,
    });
    await writeFiles(folder, { ...both(one), ...both(two), [`${two}/03_relu.ts`]: "written" });
    assertEquals(await text(), ["written", [
      "exercises/03_relu.ts, exercises/04_softmax.ts still say todo, and were passed over.",
    ]]);
    await writeFiles(folder, { "ada/exercises/03_relu.ts": "own", "ada/friend/03_relu.ts": "x" });
    assertEquals((await text())[0], "own", "what is written under the name comes first");
    await writeFiles(folder, { "ada/exercises/03_relu.ts": stub });
    await Deno.remove(join(folder, two), { recursive: true });
    assertEquals((await text())[0], stub, "another folder may hold another's");
  });

  it("is opened as a folder, and only files of the course's names are taken", async () => {
    for (const name of ["03_relu.ts", "04_softmax.ts", "evil.ts", "deno.json"]) {
      await write(`ada/exercises/${name}`);
    }
    await write("ada/grader/main.ts");
    assertEquals(await open(), { ids: [3, 4], notes: [], commit: "" });
  });

  it("is opened as a zip, wrapped or not", async () => {
    for (const path of ["03_relu.ts", "exercises/03_relu.ts", "digits-main/exercises/03_relu.ts"]) {
      await Deno.writeFile(join(folder, "ada.zip"), zip({ [path]: "x" }));
      assertEquals((await open()).ids, [3], path);
    }
  });

  it("is opened as a zip in Moodle's folder, and as files in it", async () => {
    await Deno.mkdir(join(folder, MOODLE));
    await Deno.writeFile(join(folder, MOODLE, "my work.zip"), zip({ "03_relu.ts": "x" }));
    assertEquals((await open()).ids, [3]);
  });

  it("is files and what is missing among them in a zip beside, and that is said", async () => {
    await write(`${MOODLE}/exercises/04_softmax.ts`);
    const work = zip({ "03_relu.ts": "x", "04_softmax.ts": "other" });
    await Deno.writeFile(join(folder, MOODLE, "work.zip"), work);
    await write(`${MOODLE}/more.rar`);
    assertEquals(await open(), {
      ids: [3, 4],
      notes: [
        "From more.rar, work.zip: 03_relu.ts.",
        "04_softmax.ts beside more.rar, work.zip was taken, and not the one in it.",
        "more.rar was left out. Only zips can be opened.",
      ],
      commit: "",
    });
  });

  it("is zips side by side that hold different exercises or the same files, and that is said", async () => {
    await Deno.mkdir(join(folder, MOODLE));
    const put = (name: string, files: Record<string, string>) =>
      Deno.writeFile(join(folder, MOODLE, name), zip(files));
    await put("03_relu.zip", { "03_relu.ts": "x" });
    await put("rest.zip", { "exercises/04_softmax.ts": "x", "exercises/03_relu.ts": "x" });
    await put("pictures.zip", { "a.png": "x" });
    assertEquals(await open(), {
      ids: [3, 4],
      notes: [
        "03_relu.zip and rest.zip were taken together.",
        `pictures.zip was left out. ${noneOf(NAMES)} It holds a.png.`,
      ],
      commit: "",
    });
  });

  it("is what an export without folders holds of a student: a zip, a report, a file", async () => {
    const canvas = "lovelaceada_12_34";
    await Deno.writeFile(join(folder, `${canvas}0_digits.zip`), zip({ "03_relu.ts": "x" }));
    await write(`${canvas}1_report.pdf`);
    assertEquals(await open(), { ids: [3], notes: [], commit: "" });
    await write(`${canvas}2_04_softmax.ts`);
    const notes = ["From digits.zip: 03_relu.ts."];
    assertEquals(await open(), { ids: [3, 4], notes, commit: "" });
  });

  it("is the last zip that was sent again, as Canvas counts them, and that is said", async () => {
    const put = (name: string, files: Record<string, string>) =>
      Deno.writeFile(join(folder, `lovelaceada_12_34${name}`), zip(files));
    await put("0_digits.zip", { "03_relu.ts": "x" });
    await put("1_digits-1.zip", { "04_softmax.ts": "x" });
    const notes = ["digits-1.zip was sent last and counts, and not digits.zip."];
    assertEquals(await open(), { ids: [4], notes, commit: "" });
    await put("2_lab-1.zip", { "03_relu.ts": "x" });
    await put("3_lab-2.zip", { "09_predict.ts": "x" });
    assertEquals((await open()).ids, [3, 4, 9], "nothing here was called lab.zip before");
  });

  it("is the latest version where one is files and another a zip", async () => {
    await write("ada/Digits/Version 1/03_relu.ts");
    await Deno.mkdir(join(folder, "ada/Digits/Version 2"), { recursive: true });
    const work = zip({ "04_softmax.ts": "x" });
    await Deno.writeFile(join(folder, "ada/Digits/Version 2/work.zip"), work);
    assertEquals(await open(), {
      ids: [4],
      notes: ["Digits/Version 2/ was taken, and not Digits/Version 1/."],
      commit: "",
    });
  });

  it("is a folder and the zip that it was unpacked from, where both hold the same", async () => {
    await write("ada/exercises/03_relu.ts");
    await Deno.writeFile(join(folder, "ada.zip"), zip({ "exercises/03_relu.ts": "x" }));
    const notes = ["ada and ada.zip were taken together."];
    assertEquals(await open(), { ids: [3], notes, commit: "" });
    await Deno.writeFile(join(folder, "ada.zip"), zip({ "exercises/03_relu.ts": "other" }));
    assertEquals(await refusal(), "There are 2 submissions: ada and ada.zip. Keep one of them.");
  });

  it("is opened as deep as it lies, and where it is a zip in a zip", async () => {
    await write("ada/digits-main/digits-main/exercises/03_relu.ts");
    await Deno.writeFile(join(folder, "bob.zip"), zip({ "my work/a.zip": "" }));
    const inner = zip({ "exercises/04_softmax.ts": "x" });
    const wrap = (bytes: Uint8Array<ArrayBuffer>) =>
      zipSync({ "my work/digits.zip": bytes }).slice();
    await Deno.writeFile(join(folder, "bob.zip"), wrap(inner));
    await Deno.writeFile(join(folder, "cyd.zip"), wrap(wrap(inner)));
    await Deno.mkdir(join(folder, "dee", "Submission attachment(s)"), { recursive: true });
    await Deno.writeFile(join(folder, "dee", "Submission attachment(s)", "x.zip"), wrap(inner));
    assertEquals(await openAll(), {
      ada: [3],
      bob: [4],
      cyd: `${noneOf(NAMES)} ` +
        "It holds my work/digits.zip.",
      dee: [4],
    });
  });

  it("is the latest attempt, and the note names the earlier", async () => {
    const blackboard = (at: string) => `Lab 1_jd_attempt_2026-11-${at}-10-11-12`;
    await write(`${blackboard("09")}_03_relu.ts`);
    await write(`${blackboard("20")}_04_softmax.ts`);
    await write(`${blackboard("20")}.txt`);
    assertEquals(await open(), {
      ids: [4],
      notes: ["The attempt of 2026-11-20 10:11:12 counts, and not that of 2026-11-09 10:11:12."],
      commit: "",
    });
  });

  it(
    "is what Windows packed with \\ in its paths, and another system took for names",
    onPosix,
    async () => {
      await write("ada/exercises\\03_relu.ts");
      await write("ada/solutions\\03_relu.ts", "not this one");
      await write("bob\\exercises\\03_relu.ts");
      await write("bob\\exercises\\04_softmax.ts");
      const brightspace = "39-25 - Cyd Doe - Sep 24, 2026 926 PM";
      await Deno.writeFile(join(folder, `${brightspace}\\a.zip`), zip({ "09_predict.ts": "x" }));
      assertEquals(await openAll(), { "Cyd Doe": [9], ada: [3], bob: [3, 4] });
    },
  );

  it("is the last of a file that was sent again", async () => {
    await write("lovelaceada_12_345_04_softmax.ts", "first");
    await write("lovelaceada_12_346_04_softmax-2.ts", "third");
    await write("lovelaceada_12_347_04_softmax-1.ts", "second");
    const { all: [{ entries }] } = await readHandIns(folder, []);
    const { files } = await openHandIn(course, folder, entries);
    assertEquals(new TextDecoder().decode(files.get("04_softmax")), "third");
  });

  it("is put together from the files that Canvas exports one by one", async () => {
    await write("lovelaceada_12_345_03_relu.ts");
    await write("lovelaceada_12_346_04_softmax-2.ts");
    assertEquals((await open()).ids, [3, 4]);
  });

  it("has the commit of its checkout", async () => {
    await write("ada/exercises/03_relu.ts");
    await write("ada/.git/HEAD", "ab".repeat(20));
    assertEquals((await open()).commit, "ab".repeat(20));
  });

  it("is not read through links, and says so", async () => {
    await write("ada/exercises/04_softmax.ts");
    await Deno.symlink("/etc/passwd", join(folder, "ada", "exercises", "03_relu.ts"));
    const { ids, notes } = await open();
    assertEquals([ids, notes], [[4], ["03_relu.ts is a link, and was left out."]]);
  });

  it("is without what is too large or no file, and says so", async () => {
    await write("ada/exercises/03_relu.ts", "x".repeat(1_000_001));
    await write("ada/exercises/04_softmax.ts/mod.ts");
    await write("ada/exercises/09_predict.ts", "x".repeat(1_000_000));
    const { ids, notes } = await open();
    assertEquals(ids, [9]);
    assertEquals(notes, [
      "03_relu.ts has 1000001 bytes, and 1000000 are the most, and was left out.",
      "04_softmax.ts is not a regular file, and was left out.",
    ]);
  });

  it("is without what is too large or a link in a zip, and says so", async () => {
    const big = { "03_relu.ts": "x".repeat(1_000_001), "04_softmax.ts": { link: "/etc/passwd" } };
    await Deno.writeFile(join(folder, "ada.zip"), zip({ ...big, "09_predict.ts": "x" }));
    const { ids, notes } = await open();
    assertEquals([ids, notes.length], [[9], 2]);
    await Deno.writeFile(join(folder, "ada.zip"), zip(big));
    assertEquals(await refusal(), notes.join(" "));
  });
});

describe("a name", () => {
  const names = fileNamesOf(course);

  it("means an exercise with what is added to a name that is taken", () => {
    const added = ["", "1", "(12)", " (1)", "-2", "_copy", " - Copy (3)", "kopie 2", "(copia)(1)"];
    added.push(" (another copy)", " (3rd copy)", " - co\u0301pia", " - 副本", " — копия (2)");
    for (const more of added) {
      assertEquals(meantBy(`04_Softmax${more}.ts`, names), "04_softmax.ts", more);
    }
    assertEquals(meantBy("Copy of 04_softmax (1).ts", names), "04_softmax.ts");
    assertEquals(meantBy("Notes of 04_softmax.ts", names), undefined);
    for (const more of ["a", "copyx", "((1)", "1.2", "_test"]) {
      assertEquals(meantBy(`04_softmax${more}.ts`, names), undefined, more);
    }
  });

  it("of many figures takes no longer than another", () => {
    const started = performance.now();
    for (
      const more of [
        "1".repeat(30),
        " - copy (1)".repeat(1_000),
        "copy1".repeat(10_000),
        "3rd copy".repeat(5_000),
      ]
    ) {
      assertEquals(meantBy(`04_softmax${more}x.ts`, names), undefined);
    }
    assert(performance.now() - started < 1_000);
  });
});

describe("what can't be graded", () => {
  it("is a link in place of a submission, or of its exercises", async () => {
    await Deno.symlink("/etc", join(folder, "ada"));
    assertEquals(await refusal(), "ada is a link, which is not followed.");
    await Deno.remove(join(folder, "ada"));
    await Deno.mkdir(join(folder, "ada"));
    await writeFiles(folder, { ".elsewhere/03_relu.ts": "x" });
    await Deno.symlink("../.elsewhere", join(folder, "ada", "exercises"));
    assertStringIncludes(await refusal(), noneOf(NAMES));
  });

  it(
    "is a pipe that is called like a zip: nobody waits for what comes out of it",
    onPosix,
    async () => {
      await new Deno.Command("mkfifo", { args: [join(folder, "ada.zip")] }).output();
      assertEquals(await refusal(), "ada.zip is neither a folder nor a regular file.");
    },
  );

  it("is a name that is not UTF-8, and the others are opened all the same", onLinux, async () => {
    const command = 'mkdir "$1/$(printf "b\\377")"';
    await new Deno.Command("sh", { args: ["-c", command, "sh", folder] }).output();
    assertEquals(await refusal(), "b\ufffd is neither a folder nor a regular file.");
    await write("ada/03_relu.ts");
    assertEquals((await open()).ids, [3]);
  });

  it("is two submissions of one student", async () => {
    await write("ada/03_relu.ts");
    await write("ada.zip");
    assertEquals(await refusal(), "There are 2 submissions: ada and ada.zip. Keep one of them.");
  });

  it("is two zips in one folder", async () => {
    await Deno.mkdir(join(folder, MOODLE));
    for (const name of ["a", "b"]) {
      await Deno.writeFile(join(folder, MOODLE, `${name}.zip`), zip({ "03_relu.ts": name }));
    }
    assertEquals(
      await refusal(),
      "There are 2 zips in it, of which only one can be graded: a.zip and b.zip.",
    );
  });

  it("is zips that are none: it says of one which and why", async () => {
    await write(`${MOODLE}/a.zip`, "Rar!");
    await Deno.writeFile(join(folder, MOODLE, "b.zip"), zip({ "x.png": "x" }));
    assertEquals(await refusal(), "a.zip: It is a RAR archive that is called a zip.");
  });

  it("is a folder of the course's that is not looked into, and it says which", async () => {
    const course = "Nothing is looked for in solutions/: the course has files of its own there.";
    await write("ada/solutions/03_relu.ts");
    await Deno.writeFile(join(folder, "bob.zip"), zip({ "work/solutions/03_relu.ts": "x" }));
    assertEquals(await openAll(), {
      ada: `${noneOf(NAMES)} It holds solutions/. ${course}`,
      bob: `${noneOf(NAMES)} It holds solutions/. ${course}`,
    });
  });

  it("is the zip of the latest version, as Teams counts them, and that is said", async () => {
    for (const [n, name] of [[1, "b"], [2, "a"]]) {
      await write(`ada/Digits/Version ${n}/x`);
      const bytes = zip({ "03_relu.ts": "x" });
      await Deno.writeFile(join(folder, `ada/Digits/Version ${n}/${name}.zip`), bytes);
    }
    const notes = ["Digits/Version 2/a.zip was taken, and not Digits/Version 1/b.zip."];
    assertEquals(await open(), { ids: [3], notes, commit: "" });
  });

  it("is a folder of something else, and the note says of what", async () => {
    await write(`${MOODLE}/report.pdf`);
    await write(`${MOODLE}/work.rar`);
    assertEquals(
      await refusal(),
      `${noneOf(NAMES)} It holds work.rar, report.pdf. Only zips can be opened: ` +
        "unpack it in its place, or ask for a zip.",
    );
  });

  it("is a text or a receipt that lies there alone", async () => {
    await write("Ada Lovelace_123_assignsubmission_onlinetext_/onlinetext.html");
    await write("Lab_bob_attempt_2026-11-20-10-11-12.txt");
    assertEquals(await openAll(), {
      "Ada Lovelace": "There is only an online text.",
      "bob": "There is only Blackboard's receipt.",
    });
  });

  it("is what nobody may read, as some programs unpack it: a sentence too", notAsRoot, async () => {
    await write("ada/exercises/03_relu.ts");
    await Deno.chmod(join(folder, "ada", "exercises"), 0);
    const { notes: [note, ...more] } = await layOut(course, join(folder, "ada"), folder);
    await Deno.chmod(join(folder, "ada", "exercises"), 0o700);
    assertMatch(note, /^It can't be read: .*\.$/);
    assertEquals(more, []);
  });

  it("is an archive of another kind, or an essay", async () => {
    await write("ada.rar");
    assertEquals(
      await refusal(),
      "ada.rar is neither a folder nor a zip: unpack it in its place, or ask for a zip.",
    );
    await Deno.remove(join(folder, "ada.rar"));
    await write("lovelaceada_12_345_essay.docx");
    assertEquals((await refusal()).slice(-33), "docx is neither a folder nor a zip.".slice(-33));
  });
});
