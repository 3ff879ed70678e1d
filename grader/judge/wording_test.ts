import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { CheckResult } from "../report/report.ts";
import { readFile, Submission } from "../testdata/submissions.ts";

/** The checks that the solution does not pass once one piece of it is another. */
async function failedBy(id: string, right: string, wrong: string): Promise<CheckResult[]> {
  const solution = await readFile("solutions", id);
  assert(solution.includes(right));
  const changes = { [id]: solution.replace(right, () => wrong) };
  await using submission = await Submission.of("solutions", changes);
  const { checks } = await submission.judge(id);
  return checks.filter(({ status }) => status === "failed");
}

describe("what a wrong answer is told", () => {
  it("has no hint about dividing where nothing was filled in", async () => {
    const checks = await failedBy("01_normalize", "x.data[i] = images[i] / 255;", "");
    for (const { hint = "" } of checks) assertStringIncludes(hint, "Every number is 0");
  });

  it("has no hint about rows where an argument was changed", async () => {
    const checks = await failedBy("04_softmax", "row[j] - max)", "row[j] = row[j] - max)");
    assertEquals(checks.map(({ hint }) => hint), [undefined]);
    assertStringIncludes(checks[0].message!, "softmax changed its first argument");
  });

  it("names the first weight that is no number, and does not blame the generator", async () => {
    const checks = await failedBy("05_init_params", "deviation * random.normal()", "NaN");
    const told = Array(2).fill("W1[0][0] is NaN, expected a number");
    assertEquals(checks.map(({ message }) => message), told);
  });

  it("has no hint about shapes where a list came in place of an object", async () => {
    const checks = await failedBy(
      "06_forward",
      "return { z1, a1, z2, a2 }",
      "return [z1, a1] as any",
    );
    assertEquals(checks.length, 6);
    assertEquals(checks.filter(({ hint }) => hint), []);
  });

  it("has no hint about sorting where a mistake was lost", async () => {
    const [{ hint = "" }] = await failedBy("11_confusion_matrix", "count > 0", "count > 1");
    assertStringIncludes(hint, "off the diagonal");
  });

  it("says that something is kept where the call alone is right", async () => {
    const checks = await failedBy(
      "07_compute_loss",
      "yTrue.rows;\n}",
      "yTrue.rows + calls++;\n}\nlet calls = 0;",
    );
    assertStringIncludes(checks[0].message!, "called alone it is right");
  });

  it("loses no points of onEpoch for a NaN that is in the history too", async () => {
    const checks = await failedBy("10_train", "[computeLoss(y, a2)", "[NaN");
    assertEquals(checks.map(({ id }) => id), ["history"]);
  });

  it("waits for a history before it compares onEpoch with it", async () => {
    const checks = await failedBy(
      "10_train",
      "params: trained, history }",
      "params: trained } as any",
    );
    assertEquals(checks.map(({ id, message }) => [id, message]), [
      [
        "history",
        "train must return { params, history }: history is undefined, expected a list of metrics",
      ],
    ]);
  });

  it("does not blame the shuffle for a step of the wrong length", async () => {
    const checks = await failedBy(
      "10_train",
      "gradients, learningRate)",
      "gradients, learningRate * batch.length)",
    );
    assertEquals(checks.map(({ id }) => id), ["one-step"], "what comes after it waits");
    assertStringIncludes(checks[0].message!, "5 times as far as learningRate · gradient");
  });

  it("does not blame the shuffle for later steps of the wrong length", async () => {
    const checks = await failedBy(
      "10_train",
      "gradients, learningRate)",
      "gradients, epoch > 2 ? learningRate / 2 : learningRate)",
    );
    const { message = "" } = checks.find(({ id }) => id === "one-by-one")!;
    assertStringIncludes(message, "12 steps of the given learningRate");
    assert(checks.every(({ id }) => id !== "reshuffles"), "it waits");
  });
});
