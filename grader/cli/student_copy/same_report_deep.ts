import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { EXERCISES, ROOT } from "../../testdata/this_course.ts";
import { StudentCopy } from "../../testdata/student_copy.ts";

/**
 * Of so many misconceptions one is graded: all of them, with 1 and 1, take about an hour. Where no
 * sibling is replaced, a copy could only name another belief, and `files_test.ts` compares these.
 */
const ONE_IN = { besideSiblings: 12, alone: 40 };

/** Misconceptions of an exercise, in one order on every system. */
function misconceptionsOf({ id, siblings }: typeof EXERCISES[number]): string[] {
  const folder = join(ROOT, "grader", "course", id, "misconceptions");
  const all = Array.from(Deno.readDirSync(folder), ({ name }) => join(folder, name)).sort();
  const step = siblings.length > 0 ? ONE_IN.besideSiblings : ONE_IN.alone;
  return all.filter((_, i) => i % step === 0);
}

describe("a mistake in a student's copy", () => {
  it("comes out as in the full course", async () => {
    await using copy = await StudentCopy.make();
    const all = EXERCISES.map((row) => ({ id: row.id, files: misconceptionsOf(row) }));
    const most = Math.max(...all.map(({ files }) => files.length));
    assert(most > 5);
    for (let i = 0; i < most; i++) { // one of each exercise at a time: each is graded alone
      const here = all.filter(({ files }) => i < files.length);
      for (const { id, files } of here) await copy.put(id, files[i]);
      const terms = [...here.map(({ id }) => id), "--no-capstone", "--no-check", "--jobs", "2"];
      const [own, course] = await copy.bothReports(...terms);
      assertEquals(own, course);
    }
  });

  it("takes nothing away from an exercise for a mistake in one that it uses", async () => {
    await using copy = await StudentCopy.make();
    const wrong = "grader/course/04_softmax/misconceptions/mean_subtracted.ts";
    await copy.put("04_softmax", join(ROOT, wrong));
    await copy.solve("06_forward");
    const { exercises } = await copy.report("4", "6", "--no-check");
    assertEquals(exercises.map(({ status }) => status), ["failed", "passed"]);
  });
});
