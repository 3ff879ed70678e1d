import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { inPool } from "../judge/pool.ts";
import { EXERCISES } from "../testdata/course.ts";
import { readFile, reportOf } from "../testdata/submissions.ts";

/** Each grading has as many children as there are cores; a second one fills the gaps. */
const SIDE_BY_SIDE = 2;

describe("deno task grade", () => {
  it("gives each exercise its full points alone, and leaves the others not started", async () => {
    await inPool(EXERCISES, SIDE_BY_SIDE, async ({ id, points }) => {
      const changes = { [id]: await readFile("solutions", id) };
      const report = await reportOf("exercises", changes, "--no-capstone", "--deeper");
      assertEquals([id, report.score + report.bonus], [id, points]);
      for (const result of [...report.exercises, ...report.deeper]) {
        assertEquals(result.status, result.id === id ? "passed" : "not-started", result.id);
      }
    }, () => {});
  });
});
