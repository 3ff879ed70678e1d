import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadTestSet } from "../../lib/mnist.ts";
import type { ExerciseId } from "../course.ts";
import { type Changes, readFile, Submission } from "../testdata/submissions.ts";
import { judgeExercise } from "./exercise.ts";

/** Grades one exercise of a copy of the course that has no `solutions/`. */
async function judgeWithoutReference(id: ExerciseId, changes: Changes) {
  await using submission = await Submission.of("solutions", changes);
  const { folder } = submission;
  const terms = { solutions: undefined, seed: 1, timeoutScale: 1, testDigits: () => loadTestSet() };
  return (await judgeExercise(id, { folder, ...terms })).result;
}

describe("a copy of the course without the reference", () => {
  it("has the student's own siblings called, and gives full points where they are right", async () => {
    const { status, score } = await judgeWithoutReference("08_backward", {});
    assertEquals([status, score], ["passed", 18]);
  });

  it("blocks every check whose sibling is missing, and names it", async () => {
    const { status, checks } = await judgeWithoutReference("06_forward", { "03_relu": null });
    assertEquals(status, "blocked");
    for (const { status, message } of checks) {
      assertEquals(status, "blocked");
      assertStringIncludes(message ?? "", "03_relu.ts");
    }
  });

  it("blocks every check whose sibling is not written yet, and names it", async () => {
    const stub = await readFile("grader/stubs", "04_softmax");
    const { status, checks } = await judgeWithoutReference("06_forward", { "04_softmax": stub });
    assertEquals(status, "blocked");
    assert(checks.every(({ message }) => message?.includes("softmax")));
  });
});
