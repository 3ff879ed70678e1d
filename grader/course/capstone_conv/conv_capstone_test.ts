import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { onceEach } from "../../judge/once.ts";
import { course, REFERENCE, STUBS_FOLDER } from "../../testdata/this_course.ts";
import { Submission } from "../../testdata/submissions.ts";
import { blameOf } from "./conv_blame.ts";
import { judgeConvCapstone, scoredConv } from "./conv_capstone.ts";
import { CONV_CAPSTONE } from "./settings.ts";

const CONV_FAILED = { id: "16_conv2d", status: "failed" } as const;

/** The capstone on a folder in which nothing is run that a clock could stop. */
async function judged(folder: string) {
  const submission = { course, folder, reference: REFERENCE, seed: 1, timeoutScale: 4 };
  const { result } = await judgeConvCapstone({
    submission: { ...submission, once: onceEach() },
    alone: Promise.resolve([]),
  });
  return result;
}

/** What an accuracy is worth. */
function scored(testAccuracy: number) {
  const result = { testAccuracy, history: [], trainMs: 1, mistakes: [] };
  return scoredConv(result, () => Promise.resolve(blameOf([], [], [CONV_FAILED])));
}

describe("the convolutional capstone", () => {
  it("brings all points from 98.5 %, a part from 98 %, and none below", async () => {
    const scores = await Promise.all([0.985, 0.9849, 0.98, 0.9799].map(scored));
    assertEquals(scores.map(({ score }) => score), [6, 2, 2, 0]);
    assertEquals(scores.map(({ status }) => status), ["passed", "failed", "failed", "failed"]);
  });

  it("says how far it came, and what to fix", async () => {
    assertEquals(
      (await scored(0.9731)).message,
      "The network reads 97.31 % of the test digits; 98.5 % are needed. " +
        "The network breaks at 16_conv2d: fix it first.",
    );
  });

  it("is blocked by stubs, and by a file that is missing", async () => {
    const stubs = await judged(STUBS_FOLDER);
    assertEquals([stubs.status, stubs.score], ["blocked", 0]);
    assertStringIncludes(stubs.message!, "it needs 16_conv2d, which is not started.");
    await using submission = await Submission.of("solutions", { "17_max_pool": null });
    const { status, message } = await judged(submission.folder);
    assertEquals(status, "blocked");
    assertEquals(message, "Could not be tried: it needs 17_max_pool, whose file is missing.");
  });
});

describe("what breaks the network", () => {
  it("is the first exercise that differs from the oracle, whatever failed alone", () => {
    assertEquals(blameOf(["16_conv2d", "17_max_pool"], ["17_max_pool"], [CONV_FAILED]), {
      blame: "17_max_pool",
      message:
        "The network breaks at 17_max_pool, which is wrong on a batch of digits: fix it first.",
    });
  });

  it("is one of several that failed alone, where nothing could be compared", () => {
    assertEquals(
      blameOf([], [], [CONV_FAILED, { id: "13_layers", status: "failed" }]).message,
      "The network breaks at 16_conv2d: fix it first. Then look at 13_layers.",
    );
  });

  it("is nobody where all came out right, and that says what was looked at", () => {
    const alone = CONV_CAPSTONE.needs.map((id) => ({ id, status: "passed" as const }));
    assertEquals(blameOf(["16_conv2d"], [], alone), {
      blame: null,
      message: "16_conv2d came out right on a batch of digits. " +
        "No exercise that it needs failed alone: look at how they work together.",
    });
  });

  it("is not known where the exercises were not graded", () => {
    assertEquals(blameOf([], [], []), {
      blame: null,
      message: "Whether an exercise fails alone was not tried: grade the exercises as well.",
    });
  });
});
