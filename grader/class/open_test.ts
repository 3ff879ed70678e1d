import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { course } from "../testdata/course.ts";
import { writeFiles } from "../testdata/course_copy.ts";
import { zip } from "../testdata/zips.ts";
import { readHandIns } from "./hand_ins.ts";
import { openHandIn } from "./open.ts";
import { BadSubmission } from "./source.ts";
import { ignoredIf } from "../testdata/ignored.ts";

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

async function refusal(): Promise<string> {
  return (await assertRejects(open, BadSubmission)).message;
}

const write = (path: string, text = "x") => writeFiles(folder, { [path]: text });
const onPosix = ignoredIf(Deno.build.os === "windows", "Windows has no pipes in folders");
const onLinux = ignoredIf(
  Deno.build.os !== "linux",
  "only on Linux may a file's name be any bytes",
);
const MOODLE = "Ada Lovelace_123_assignsubmission_file_";

describe("what a student handed in", () => {
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
    await write(`${MOODLE}/04_softmax.ts`);
    assertEquals((await open()).ids, [4]);
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
    await Deno.writeFile(join(folder, "ada.zip"), zip(big));
    const { ids, notes } = await open();
    assertEquals([ids, notes.length], [[], 2]);
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
    assertEquals((await refusal()).slice(0, 29), "There are no exercises in it:");
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
    await write(`${MOODLE}/a.zip`);
    await write(`${MOODLE}/b.zip`);
    assertEquals(await refusal(), "There are 2 zips in it: only one can be graded.");
  });

  it("is an archive of another kind, or an essay", async () => {
    await write("ada.rar");
    assertEquals(await refusal(), "ada.rar is neither a folder nor a zip.");
    await Deno.remove(join(folder, "ada.rar"));
    await write("lovelaceada_12_345_essay.docx");
    assertEquals((await refusal()).slice(-33), "docx is neither a folder nor a zip.".slice(-33));
  });
});
