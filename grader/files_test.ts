import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError, writeWhole } from "./files.ts";

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
