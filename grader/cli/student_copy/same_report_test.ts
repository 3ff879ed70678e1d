import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { ROOT } from "../../testdata/this_course.ts";
import { StudentCopy } from "../../testdata/student_copy.ts";

const WRONG = {
  "04_softmax": "misconceptions/mean_subtracted.ts",
  "06_forward": "misconceptions/no_relu.ts",
  "09_predict": "misconceptions/least_likely.ts",
};

describe("a student's copy", () => {
  it("reports what the full course reports: points, names of mistakes, each word", async () => {
    await using copy = await StudentCopy.make();
    for (const [id, path] of Object.entries(WRONG)) {
      await copy.put(id, join(ROOT, "grader", "course", id, path));
    }
    const [own, course] = await copy.bothReports("4", "6", "9", "--no-check");
    assertEquals(own, course);
    const said = JSON.stringify(own);
    for (const id of ["mean_subtracted", "no_relu", "least_likely"]) assert(said.includes(id), id);
  });
});
