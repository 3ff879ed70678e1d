import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { EXERCISES, ROOT } from "../../testdata/course.ts";
import { StudentCopy } from "../../testdata/student_copy.ts";

/** The misconceptions of an exercise, in one order on every system. */
function misconceptionsOf(id: string): string[] {
  const folder = join(ROOT, "grader", "course", id, "misconceptions");
  return Array.from(Deno.readDirSync(folder), ({ name }) => join(folder, name)).sort();
}

describe("every misconception in a student's copy", () => {
  it("comes out as in the full course", async () => {
    await using copy = await StudentCopy.make();
    const all = EXERCISES.map(({ id }) => ({ id, files: misconceptionsOf(id) }));
    const most = Math.max(...all.map(({ files }) => files.length));
    for (let i = 0; i < most; i++) { // one of each exercise at a time: each is graded alone
      const here = all.filter(({ files }) => i < files.length);
      for (const { id, files } of here) await copy.put(id, files[i]);
      const terms = [...here.map(({ id }) => id), "--no-capstone", "--no-check", "--jobs", "2"];
      const [own, course] = await copy.bothReports(...terms);
      assertEquals(own, course);
    }
    assert(most > 10);
  });
});
