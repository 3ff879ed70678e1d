import { assert, assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { run } from "../mod.ts";
import { exists } from "../../files.ts";
import { APP, ROOT } from "../../testdata/this_course.ts";
import { fakeIo } from "../../testdata/fake_io.ts";
import { git } from "../../testdata/git.ts";

/** The lines of docs/student_copy.md that a student types, but for the first, which names an address. */
async function documented(): Promise<string[][]> {
  const page = await Deno.readTextFile(join(ROOT, "docs", "student_copy.md"));
  const lines = page.match(/^git fetch course\n(?:git .*\n)+/m)?.[0].trim().split("\n") ?? [];
  return lines.map((line) =>
    Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, a, b, c]) => a ?? b ?? c).slice(1)
  );
}

describe("a course that is mended during the term", () => {
  let root = "";
  const read = (path: string) => Deno.readTextFile(join(root, path));
  const write = (path: string, text: string) => Deno.writeTextFile(join(root, path), text);
  const makeCopy = async (dir: string) =>
    assertEquals(await run(APP, ["student-copy", dir], fakeIo()), 0);

  beforeEach(async () => {
    root = await Deno.makeTempDir();
  });
  afterEach(() => Deno.remove(root, { recursive: true }));

  it("reaches a student with git, and leaves the exercises as they are", async () => {
    const [course, student] = [join(root, "course"), join(root, "student")];
    for (const folder of [course, student]) { // a repository made from a template has its own history
      await makeCopy(folder);
      await git(folder, "init", "-q", "-b", "main");
      await git(folder, "add", "-A");
      await git(folder, "commit", "-qm", "The course");
    }
    // The instructor writes the copy anew: one file is mended, a stub is too, and one file is gone.
    const mended = await read("course/lib/todo.ts");
    await write("course/lib/todo.ts", "// wrong");
    await write("course/lib/old.ts", "");
    await write("course/exercises/05_init_params.ts", "// an older stub");
    await git(course, "add", "-A");
    await git(course, "commit", "-qm", "As it was before");
    await git(course, "rm", "-rq", ".");
    await makeCopy(course);
    await git(course, "add", "-A");
    await git(course, "commit", "-qm", "Mended");
    assert(!await exists(join(course, "lib", "old.ts")));

    await write("student/lib/todo.ts", "// wrong");
    await write("student/exercises/03_relu.ts", "// committed");
    await git(student, "commit", "-qam", "What the course had wrong, and ReLU");
    await write("student/exercises/04_softmax.ts", "// only saved");
    await git(student, "remote", "add", "course", course);
    const lines = await documented();
    assertEquals(lines.length, 3);
    for (const line of lines) await git(student, ...line);

    assertEquals(await read("student/lib/todo.ts"), mended);
    assertEquals(await read("student/exercises/03_relu.ts"), "// committed");
    assertEquals(await read("student/exercises/04_softmax.ts"), "// only saved");
    assertEquals(await git(student, "status", "--short"), " M exercises/04_softmax.ts\n");
  });
});
