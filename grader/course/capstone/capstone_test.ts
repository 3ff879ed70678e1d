import { assert, assertEquals } from "@std/assert";
import { Submission } from "../../testdata/submissions.ts";
import { onceEach } from "../../judge/once.ts";
import { judgeCapstone } from "./capstone.ts";
import { course, REFERENCE } from "../../testdata/this_course.ts";

Deno.test("a grader that fails while it looks for what breaks the chain says so, and goes on", async () => {
  const source = "export function normalize() { throw new Error('not so'); }";
  await using submission = await Submission.of("solutions", { "01_normalize": source });
  let calls = 0;
  const { result } = await judgeCapstone({
    submission: {
      folder: submission.folder,
      reference: REFERENCE,
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

Deno.test("a chain is blocked where a file is missing, and that is said of the file", async () => {
  await using submission = await Submission.of("solutions", { "03_relu": null });
  const { result } = await judgeCapstone({
    submission: {
      folder: submission.folder,
      reference: REFERENCE,
      seed: 1,
      timeoutScale: 4,
      course,
      once: onceEach(),
    },
    alone: Promise.resolve([]),
  });
  const message = "Could not be tried: it needs 03_relu, whose file is missing.";
  assertEquals([result.status, result.message], ["blocked", message]);
});

Deno.test("a chain is blocked as soon as a clock has stopped one of its exercises alone", async () => {
  const source = "export function relu() { while (true); }\nexport const reluDerivative = relu;";
  await using submission = await Submission.of("solutions", { "03_relu": source });
  const started = performance.now();
  const { result } = await judgeCapstone({
    submission: {
      folder: submission.folder,
      reference: REFERENCE,
      seed: 1,
      timeoutScale: 10, // its own clocks would take minutes
      course,
      once: onceEach(),
    },
    alone: Promise.resolve([{ id: "03_relu", status: "failed" }]),
    stopped: new Promise((resolve) => setTimeout(() => resolve("03_relu"), 1_000)),
  });
  assertEquals([result.status, result.score], ["blocked", 0]);
  const message = "Could not be tried. It was called off, as a clock stopped 03_relu.";
  assertEquals(result.message, message);
  assert(performance.now() - started < 60_000);
});
