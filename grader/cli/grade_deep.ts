import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { EXERCISES } from "../testdata/this_course.ts";
import { type Changes, readFile, reportOf, Submission } from "../testdata/submissions.ts";

type Row = typeof EXERCISES[number];

/** Exercises of which none imports another, so that whatever one of them imports is a stub. */
function layers(): Row[][] {
  const depths = new Map<string, number>();
  for (const { id, siblings } of EXERCISES) { // an exercise imports earlier ones
    depths.set(id, Math.max(0, ...siblings.map((sibling) => 1 + depths.get(sibling)!)));
  }
  return [...Map.groupBy(EXERCISES, ({ id }) => depths.get(id)!).values()];
}

/** Grades a course in which these exercises are solved, and no other. */
async function onlySolved(rows: Row[]) {
  const solved: Changes = {};
  for (const { id } of rows) solved[id] = await readFile("solutions", id);
  return await reportOf("exercises", solved, "--no-capstone", "--deeper");
}

describe("deno task grade", () => {
  it("says of a softmax without the subtraction what the README shows", async () => {
    const home = "grader/course/04_softmax/misconceptions";
    const changes = { "04_softmax": await readFile(home, "no_max_subtraction") };
    await using submission = await Submission.of("exercises", changes);
    const { out } = await submission.grade("4", "--seed", "1");
    const readme = await Deno.readTextFile(new URL("../../README.md", import.meta.url));
    const [, shown] = /^```\n(04_softmax [^]*?)^```/m.exec(readme)!;
    assertStringIncludes(out, shown.replace("exercises/", "my exercises/"));
  });

  it("gives each exercise its full points beside stubs, and leaves the others not started", async () => {
    const all = layers();
    assert(all.length > 2, "some import what imports others");
    for (const rows of all) {
      const report = await onlySolved(rows);
      const points = rows.reduce((sum, { points }) => sum + points, 0);
      assertEquals(report.score + report.bonus, points);
      const ids = new Set(rows.map(({ id }) => id));
      for (const { id, status } of [...report.exercises, ...report.deeper]) {
        assertEquals([id, status], [id, ids.has(id) ? "passed" : "not-started"]);
      }
    }
  });
});
