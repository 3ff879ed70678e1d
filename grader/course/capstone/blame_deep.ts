import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Report } from "../../report/report.ts";
import { byId, type Changes, imperfect, readFile, reportOf } from "../../testdata/submissions.ts";

function misconception(id: string, name: string): Promise<string> {
  return readFile(`grader/course/${id}/misconceptions`, name);
}

/** The reference's `train`, with only W1 left to move. */
async function onlyW1Moves(): Promise<string> {
  const source = await readFile("solutions", "10_train");
  const planted = source.replace(/^ *step\(params\.(b1|W2|b2).*\n/gm, "");
  assertEquals(source.split("\n").length - planted.split("\n").length, 3, "three steps are gone");
  return planted;
}

/** A learning rate that falls so fast that the capstone's five epochs come to one and a half. */
async function rateDecaysFast(): Promise<string> {
  const source = await misconception("10_train", "rate_decays");
  const planted = source.replace("learningRate / epoch", "learningRate / epoch ** 2");
  assertNotEquals(planted, source);
  return planted;
}

/** A solution with some bugs planted; the seed is fixed, as accuracies differ from run to run. */
function planted(changes: Changes, ...args: string[]): Promise<Report> {
  return reportOf("solutions", changes, "--seed", "1", ...args);
}

/** Fails unless points were lost in these exercises only, with a word on each loss. */
function assertLostOnlyIn(report: Report, ids: string[]): void {
  assertEquals(imperfect(report), ids);
  for (const id of ids) {
    const { status, score, checks } = byId(report)[id];
    assertEquals(status, "failed");
    assert(score > 0, `what is right in ${id} scores`);
    for (const check of checks.filter(({ status }) => status === "failed")) {
      assertNotEquals([check.message ?? "", check.counterexample ?? ""], ["", ""], check.id);
    }
  }
}

describe("a planted bug loses points in its own exercise only, and breaks the chain where it must", () => {
  it("when only W1 is updated: the one exercise that is wrong is blamed", async () => {
    const report = await planted({ "10_train": await onlyW1Moves() });
    assertLostOnlyIn(report, ["10_train"]);
    const { status, score, blame, message } = report.capstone!;
    assertEquals([status, blame], ["failed", "10_train"]);
    assert(score < 5);
    assertStringIncludes(message ?? "", "The chain breaks at 10_train");
  });

  it("when the chain breaks at an exercise that is right: one place is called the break", async () => {
    const report = await planted({ "03_relu": await misconception("03_relu", "absolute_value") });
    assertLostOnlyIn(report, ["03_relu"]);
    const { blame, message } = report.capstone!;
    assertEquals(blame, "03_relu");
    assertMatch(
      message ?? "",
      /^At 09_predict, predict agrees .* The chain breaks at 03_relu, which is wrong at the size of the course: mend/,
    );
  });

  it("when three are wrong: the one is blamed with which the chain stops to hold", async () => {
    const report = await planted({
      "04_softmax": await misconception("04_softmax", "no_max_subtraction"), // digits don't need it
      "08_backward": await misconception("08_backward", "no_mean"),
      "11_confusion_matrix": await misconception("11_confusion_matrix", "rows_are_predictions"),
    });
    assertLostOnlyIn(report, ["04_softmax", "08_backward", "11_confusion_matrix"]);
    const { status, score, blame, message } = report.capstone!;
    assertEquals([status, score, blame], ["failed", 0, "08_backward"]);
    assertStringIncludes(message ?? "", "with the reference from there on, it holds");
  });

  it("when two are wrong, and what breaks the chain is too small for a short training", async () => {
    const report = await planted({
      "07_compute_loss": await misconception("07_compute_loss", "sum_not_mean"),
      "10_train": await rateDecaysFast(),
    });
    assertLostOnlyIn(report, ["07_compute_loss", "10_train"]);
    assertEquals(report.capstone!.blame, "10_train");
  });

  it("when two are wrong, and a short training breaks at the harmless one", async () => {
    const report = await planted({
      "06_forward": await misconception("06_forward", "softmax_twice"),
      "10_train": await misconception("10_train", "learning_rate_for_weights_only"),
    });
    assertLostOnlyIn(report, ["06_forward", "10_train"]);
    assertEquals(report.capstone!.blame, "06_forward");
  });

  it("when the ReLU mask is forgotten", async () => {
    const source = await misconception("08_backward", "no_relu_mask");
    assertLostOnlyIn(await planted({ "08_backward": source }, "--no-capstone"), ["08_backward"]);
  });
});
