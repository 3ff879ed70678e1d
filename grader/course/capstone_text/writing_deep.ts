import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { onceEach } from "../../judge/once.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";
import { readFile, Submission } from "../../testdata/submissions.ts";
import { judgeWriting } from "./capstone.ts";

/** The capstone at full length. */
async function judged(folder: string, failed: string[] = []) {
  const submission = { course, folder, reference: REFERENCE, seed: 1, timeoutScale: 4 };
  const { result } = await judgeWriting({
    submission: { ...submission, once: onceEach() },
    alone: Promise.resolve(failed.map((id) => ({ id, status: "failed" as const }))),
  });
  return result;
}

describe("the capstone that writes", () => {
  it("passes with the solutions, and writes letters, spaces and line ends", async () => {
    const { status, score, maxScore, measure, written } = await judged(SOLUTIONS_FOLDER);
    assertEquals([status, score, maxScore], ["passed", 8, 8]);
    assert(measure!.value < measure!.beside[0].value);
    assertEquals(written!.text.length, 300);
    assert(written!.text.split(" ").length > 30, written!.text);
  });

  it("is stopped where the tape is not the formulas', and names the exercise", async () => {
    const id = "19_language_model";
    const source = await readFile(`grader/course/${id}/misconceptions`, "no_mask");
    await using submission = await Submission.of("solutions", { [id]: source });
    const { status, score, blame, message } = await judged(submission.folder, [id]);
    assertEquals([status, score, blame], ["failed", 0, id]);
    assertStringIncludes(message!, "the formulas give");
  });
});
