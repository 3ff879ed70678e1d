import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { run } from "../mod.ts";
import { exists } from "../../files.ts";
import { APP, ROOT } from "../../testdata/this_course.ts";
import { fakeIo } from "../../testdata/fake_io.ts";

describe("deno task student-copy", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await Deno.realPath(await Deno.makeTempDir());
  });
  afterEach(() => Deno.remove(folder, { recursive: true }));

  /** The one line that a call brings which writes nothing. */
  async function refusal(dir: string): Promise<string> {
    const before = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    const io = { ...fakeIo(), cwd: folder };
    io.error = (text) => io.complained += text;
    assertEquals([await run(APP, ["student-copy", dir], io), io.said], [2, ""], dir);
    assertMatch(io.complained, /^[^\n]+\n$/);
    assertEquals(await Array.fromAsync(Deno.readDir(folder), ({ name }) => name), before);
    return io.complained;
  }

  it("writes into a new folder, and into one that holds nothing but .git", async () => {
    await Deno.mkdir(join(folder, "repository", ".git"), { recursive: true });
    for (const dir of ["new/copy", "repository"]) {
      const io = { ...fakeIo(), cwd: folder };
      io.out = (text) => io.said += text;
      assertEquals(await run(APP, ["student-copy", dir], io), 0);
      assertMatch(
        io.said.replaceAll("\n", " "),
        /^\S+ holds the course for students: \d+ files, and no solutions\. It grades as [^.]+\.bin\. $/,
      );
      assert(io.said.split("\n").every((line) => line.length <= io.columns), io.said);
      assert(await exists(join(folder, dir, "exercises", "01_normalize.ts")));
    }
  });

  it("says what a copy without the reference is like", async () => {
    const io = { ...fakeIo(), cwd: folder };
    io.out = (text) => io.said += text;
    assertEquals(await run(APP, ["student-copy", "--without-reference", "bare"], io), 0);
    assertStringIncludes(io.said, "It grades exercises beside the student's own");
    assert(!await exists(join(folder, "bare/grader/course/reference.bin")));
  });

  it("refuses a folder in which something could be lost", async () => {
    await Deno.mkdir(join(folder, "full"));
    await Deno.writeTextFile(join(folder, "full", "essay.txt"), "mine");
    assertStringIncludes(await refusal("full"), "is not empty, it holds essay.txt: name a folder");
    assertStringIncludes(await refusal("full/essay.txt"), "can't be written to full/essay.txt");
    assertStringIncludes(await refusal("full/essay.txt/copy"), "can't be written to");
  });

  it("refuses a folder inside the course, through a link too", async () => {
    await Deno.symlink(ROOT, join(folder, "link"));
    for (const dir of [ROOT, join(ROOT, "copy"), "link/a/b", join(ROOT, "lib/../copy")]) {
      assertStringIncludes(await refusal(dir), "is inside the course: name a folder outside of it");
    }
    assert(!await exists(join(ROOT, "copy")) && !await exists(join(ROOT, "a")));
  });
});
