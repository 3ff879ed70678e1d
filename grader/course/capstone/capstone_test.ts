import { assert, assertEquals } from "@std/assert";
import { Submission } from "../../testdata/submissions.ts";
import { judgeCapstone } from "./capstone.ts";
import { course, SOLUTIONS_FOLDER } from "../../testdata/course.ts";

Deno.test("a grader that fails while it looks for what breaks the chain says so, and goes on", async () => {
  const source = "export function normalize() { throw new Error('not so'); }";
  await using submission = await Submission.of("solutions", { "01_normalize": source });
  let calls = 0;
  const { result } = await judgeCapstone({
    submission: {
      folder: submission.folder,
      solutions: SOLUTIONS_FOLDER,
      seed: 1,
      timeoutScale: 4,
      course,
      once: (load) => calls++ === 0 ? load() : Promise.reject(new Error("no memory is left")),
    },
    alone: Promise.resolve([
      { id: "01_normalize", status: "failed" },
      { id: "04_softmax", status: "failed" },
    ]),
  });
  assertEquals([result.status, result.score], ["broken", 0]);
  assert(result.message?.includes("no memory is left"), result.message);
});
