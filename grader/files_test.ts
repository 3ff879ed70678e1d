import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { ignoredIf } from "./testdata/ignored.ts";
import { append, shortReasonOf, UsageError, writeWhole } from "./files.ts";

const notOnWindows = ignoredIf(Deno.build.os === "windows", "Windows has no such files");

describe("a file that is written whole", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  });
  afterEach(() => Deno.remove(folder, { recursive: true }));

  function namesIn(path: string): string[] {
    return Array.from(Deno.readDirSync(path), ({ name }) => name);
  }

  it("is there whole, and takes an earlier one's place", async () => {
    await writeWhole(folder, "report.json", "a long earlier report");
    await writeWhole(folder, "report.json", "new");
    assertEquals(await Deno.readTextFile(join(folder, "report.json")), "new");
    assertEquals(namesIn(folder), ["report.json"]);
  });

  it("stays the link that it was, and is written where that leads", notOnWindows, async () => {
    await Deno.writeTextFile(join(folder, "real.json"), "a long earlier report");
    await Deno.symlink("real.json", join(folder, "report.json"));
    await writeWhole(folder, "report.json", "new");
    assertEquals(await Deno.readLink(join(folder, "report.json")), "real.json");
    assertEquals(await Deno.readTextFile(join(folder, "real.json")), "new");
  });

  it("may be a pipe that somebody reads, and says so when nobody does", notOnWindows, async () => {
    const pipe = join(folder, "pipe");
    await new Deno.Command("mkfifo", { args: [pipe] }).output();
    const [text] = await Promise.all([
      Deno.readTextFile(pipe),
      writeWhole(folder, "pipe", "new"),
    ]);
    assertEquals(text, "new");
    await assertRejects(
      () => writeWhole(folder, "pipe", "new", 0.1),
      UsageError,
      "pipe can't be written: nothing reads from it.",
    );
    await Deno.readTextFile(pipe); // so that the write ends
    assertEquals((await Deno.lstat(pipe)).isFifo, true);
  });

  it("goes after what is there where it is not the report's alone", async () => {
    await append(folder, "summary.md", "one\n");
    await append(folder, "summary.md", "two\n");
    assertEquals(await Deno.readTextFile(join(folder, "summary.md")), "one\ntwo\n");
    await assertRejects(() => append(folder, "no/summary.md", "x"), UsageError, "can't be written");
  });

  it("goes into folders that it makes, from the caller's folder on", async () => {
    await writeWhole(folder, "out/week 1/report.md", "text");
    assertEquals(await Deno.readTextFile(join(folder, "out", "week 1", "report.md")), "text");
  });

  it("leaves what is there alone when it can't be written, and no draft behind", async () => {
    await Deno.mkdir(join(folder, "report.json"));
    await Deno.writeTextFile(join(folder, "report.json", "mine.txt"), "mine");
    const write = () => writeWhole(folder, "report.json", "new");
    await assertRejects(write, UsageError, "report.json can't be written: ");
    assertEquals(namesIn(folder), ["report.json"]);
    assertEquals(await Deno.readTextFile(join(folder, "report.json", "mine.txt")), "mine");
  });

  it("leaves an earlier report alone when the writing itself fails half way", async () => {
    await writeWhole(folder, "report.json", "earlier");
    const text = {
      toString: () => {
        throw new Error("the disk is full");
      },
    } as unknown as string;
    await assertRejects(() => writeWhole(folder, "report.json", text), UsageError, "disk is full");
    assertEquals(await Deno.readTextFile(join(folder, "report.json")), "earlier");
    assertEquals(namesIn(folder), ["report.json"]);
  });

  it("can't go through a file as if that were a folder", async () => {
    await Deno.writeTextFile(join(folder, "file"), "mine");
    const write = () => writeWhole(folder, "file/report.json", "new");
    await assertRejects(write, UsageError, "file/report.json can't be written: ");
    assertEquals(await Deno.readTextFile(join(folder, "file")), "mine");
  });
});

const words = ignoredIf(Deno.build.os === "windows", "Windows has words of its own");
Deno.test("a reason is the system's words, without the call that Deno made", words, async () => {
  const read = () => Deno.readFile(join(Deno.cwd(), "is/not 'there'"));
  assertEquals(shortReasonOf(await read().catch((error) => error)), "no such file or directory");
  const moved = "Permission denied (os error 13): rename '/a/.x.part' -> '/a/report.json'";
  assertEquals(shortReasonOf(new Deno.errors.PermissionDenied(moved)), "permission denied");
  assertEquals(shortReasonOf(new Error("Nothing reads from it")), "Nothing reads from it");
});
