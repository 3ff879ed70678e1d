import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { exists } from "../../files.ts";
import { CORE, EXERCISES, MAX_SCORE, ROOT } from "../../testdata/this_course.ts";
import { StudentCopy } from "../../testdata/student_copy.ts";

describe("in a student's copy", () => {
  let copy: StudentCopy;
  beforeEach(async () => {
    copy = await StudentCopy.make();
  });
  afterEach(() => copy[Symbol.asyncDispose]());

  it("grade gives the stubs nothing", async () => {
    const { code, out, error } = await copy.task("grade");
    assertEquals([code, error], [1, ""]);
    assertEquals(out.match(/^· \d\d_\w+ +not started/gm)?.length, CORE.length);
    assertStringIncludes(out, `Score 0 / ${MAX_SCORE}`);
  });

  it("grade gives solved exercises all points, and report and show know their network", async () => {
    await copy.solve(...EXERCISES.map(({ id }) => id));
    const { code, out, error } = await copy.task("grade");
    assertEquals([code, error], [0, ""]);
    assertStringIncludes(out, `Score ${MAX_SCORE} / ${MAX_SCORE}`);
    const report = await copy.task("report");
    assertEquals([report.code, report.error], [0, ""]);
    assertStringIncludes(
      report.out,
      `report.html is written: ${MAX_SCORE} of ${MAX_SCORE} points.`,
    );
    const show = await copy.task("show", "42");
    assertStringIncludes(show.out, "The network reads a 4.");
    assertStringIncludes(
      (await copy.task("progress")).out,
      ` ${MAX_SCORE} / ${MAX_SCORE}, the best score of each`,
    );
  });

  it("a check whose sibling is unfinished is tried beside the reference", async () => {
    await copy.solve("06_forward");
    assertEquals((await copy.report("6")).exercises[0].status, "passed");
  });

  it("a check whose sibling is unfinished is blocked without the reference, and names it", async () => {
    await using bare = await StudentCopy.make("--without-reference");
    await bare.solve("06_forward");
    const { exercises: [forward] } = await bare.report("6");
    assertEquals([forward.status, forward.score], ["blocked", 0]);
    assertStringIncludes(forward.checks[0].message!, "needs relu, which is not written yet");
    await bare.solve("03_relu", "04_softmax");
    assertEquals((await bare.report("6")).exercises[0].status, "passed");
  });

  it("the capstone names the exercise that breaks the chain", async () => {
    await copy.solve(...EXERCISES.map(({ id }) => id));
    await copy.put("06_forward", join(ROOT, "grader/course/06_forward/misconceptions/no_relu.ts"));
    await copy.put(
      "04_softmax",
      join(ROOT, "grader/course/04_softmax/misconceptions/log_softmax.ts"),
    );
    const { capstone, seed } = await copy.report();
    assertEquals(capstone?.blame, "04_softmax", `seed ${seed}: ${JSON.stringify(capstone)}`);
  });

  it("a wrong answer gets its message, its hint, and what its author seems to have believed", async () => {
    const wrong = join(ROOT, "grader/course/04_softmax/misconceptions/mean_subtracted.ts");
    await copy.put("04_softmax", wrong);
    const { exercises: [softmax] } = await copy.report("4");
    const [right, large] = softmax.checks;
    assertEquals([right.status, large.status], ["passed", "failed"]);
    assert(large.counterexample && large.hint);
    assertEquals(large.misconception?.id, "mean_subtracted");
  });

  it("hint, reset and watch work, and remember in the copy", async () => {
    assertStringIncludes(
      (await copy.task("hint", "4")).out,
      Object.values(EXERCISES[3].hints)[0].slice(0, 40),
    );
    await copy.solve("04_softmax");
    assertStringIncludes((await copy.task("reset", "4", "--yes")).out, "is the stub again");
    assertEquals(
      await Deno.readTextFile(copy.path("exercises/04_softmax.ts")),
      await Deno.readTextFile(copy.path("grader/course/04_softmax/stub.ts")),
    );
    assert(await exists(copy.path(".digits/copies/04_softmax.1.ts")));
    assertStringIncludes(await copy.watch(`0 / ${MAX_SCORE}`), "04_softmax");
  });

  it("grade says whose folder is gone, and speaks of no option that was not given", async () => {
    await Deno.rename(copy.path("exercises"), copy.path("mine"));
    const { code, error } = await copy.task("grade", "4");
    assertEquals(code, 2);
    assertMatch(
      error,
      /^There is no folder \S+exercises: put yours back, or name another [^\n]*\n$/,
    );
  });

  it("help names the commands that there are, and none of an instructor's", async () => {
    const { code, out } = await copy.task("help");
    assertEquals(code, 0);
    const named = Array.from(out.matchAll(/^([a-z:-]+) {2}/gm), ([, name]) => name);
    const { tasks } = JSON.parse(await Deno.readTextFile(copy.path("deno.json")));
    // without solutions, there is nothing to compare with
    const wanted = Object.keys(tasks).filter((name) => name !== "help" && name !== "compare");
    assertEquals(named.toSorted(), wanted.toSorted());
  });

  it("compare and --solutions say in one line that there are none", async () => {
    for (const args of [["compare", "4"], ["grade", "--solutions"], ["show", "--solutions"]]) {
      const { code, out, error } = await copy.task(...args);
      assertEquals([code, out], [2, ""], args.join(" "));
      assertMatch(error, /^This copy of the course has no solutions\/ folder[^\n]*\n$/);
    }
  });
});
