import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { zipSync } from "fflate";
import { join } from "node:path";
import { UsageError } from "../files.ts";
import { writeFiles } from "../testdata/course_copy.ts";
import { fakeIo } from "../testdata/fake_io.ts";
import { TOY } from "../testdata/toy_desk.ts";
import { gradedFolder } from "./graded_folder.ts";

describe("what was handed in, with --submission", () => {
  let cwd = "";
  beforeEach(async () => {
    cwd = await Deno.makeTempDir({ prefix: "submission-" });
  });
  afterEach(() => Deno.remove(cwd, { recursive: true }));

  const find = (options: Parameters<typeof gradedFolder>[0]) =>
    gradedFolder(options, TOY, { ...fakeIo(), cwd });

  /** The files that are graded of a submission, by their texts, and what is said of them. */
  async function found(files: Record<string, string>) {
    await writeFiles(join(cwd, "work"), files);
    const { folder, notes, pathOf } = await find({ submission: "work" });
    const names = Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
    const texts = names.map((name) => [name, Deno.readTextFileSync(join(folder, name))]);
    await Deno.remove(folder, { recursive: true });
    const places = names.map((name) => pathOf(name.replace(".ts", "")));
    return { files: Object.fromEntries(texts), notes, places };
  }

  it("is looked through for the exercises, in folders around them and in a zip", async () => {
    const wrapped = { "toy-main/toy-main/exercises/02_fit.ts": "fit", "toy-main/main.ts": "no" };
    assertEquals(await found(wrapped), {
      files: { "02_fit.ts": "fit" },
      notes: [],
      places: ["toy-main/toy-main/exercises/02_fit.ts"],
    });
    await Deno.remove(join(cwd, "work", "toy-main"), { recursive: true });
    const zip = zipSync({ "my work/01_line.ts": new TextEncoder().encode("line") });
    await Deno.writeFile(join(cwd, "work", "work.zip"), zip);
    assertEquals(await found({}), {
      files: { "01_line.ts": "line" },
      notes: [],
      places: ["work.zip/my work/01_line.ts"],
    });
  });

  it("is graded as nothing where no exercise is in it, and the note says what is", async () => {
    assertEquals(await found({ "essay.pdf": "" }), {
      files: {},
      notes: ["None of the exercise files (01_line.ts, …) was found. It holds essay.pdf."],
      places: [],
    });
  });

  it("is said on one line, whatever a file is called", async () => {
    const { notes: [note] } = await found({ "\u202e::error::\nforged": "" });
    assertEquals(note.split("holds ")[1], "\\u{202e}::error:: ⏎ forged.");
    const { places } = await found({ "\u202eodd/01_line.ts": "" });
    assertEquals(places, ["\\u{202e}odd/01_line.ts"]);
  });

  it("is one folder that is there, and no link", async () => {
    const { solutions } = TOY.folders;
    await Deno.symlink(solutions, join(cwd, "link"));
    for (
      const options of [
        { submission: "link" },
        { submission: "nowhere" },
        { submission: ".", exercises: "." },
        { submission: ".", solutions: true as const },
      ]
    ) await assertRejects(() => find(options), UsageError, "--submission");
  });
});
