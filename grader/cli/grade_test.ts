import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTestSet } from "../../lib/mnist.ts";
import { inPool } from "../judge/pool.ts";
import type { Report } from "../report/report.ts";
import { byId, readFile, Submission } from "../testdata/submissions.ts";
import { CORE, MAX_SCORE, POINTS } from "../testdata/this_course.ts";

const IDS = CORE.map(({ id }) => id);
/** Each grading has as many children as there are cores; a second one fills the gaps. */
const SIDE_BY_SIDE = 2;

/** A report without what differs from run to run. */
function withoutTimes(report: Report): Report {
  const text = JSON.stringify(
    report,
    (name, value) => /^(duration|train)Ms$/.test(name) ? 0 : value,
  );
  return { ...JSON.parse(text), startedAt: "" };
}

describe("deno task grade", () => {
  it("gives the stubs no points, calls each of them not started, and says what the capstone waits for", async () => {
    await using stubs = await Submission.of("exercises");
    const formats = ["--format", "terminal", "--format", "json=report.json"];
    const { code, out, error, leftovers } = await stubs.grade(...formats);
    assertEquals([code, error, leftovers], [1, "", []]);
    assertEquals(out.match(/^· \d\d_\w+ +not started/gm)?.length, IDS.length);
    assertStringIncludes(out, `Score 0 / ${MAX_SCORE}`);
    const first = join("my exercises", "01_normalize.ts");
    assertStringIncludes(out, `Next: read lessons/01_normalize.md,\n      open ${first}`);
    const text = await Deno.readTextFile(join(dirname(stubs.folder), "report.json"));
    const { score, maxScore, exercises, capstone }: Report = JSON.parse(text);
    assertEquals([score, maxScore], [0, MAX_SCORE]);
    assertEquals(exercises.map(({ status }) => status), IDS.map(() => "not-started"));
    assertEquals([capstone?.status, capstone?.score], ["blocked", 0]);
    assertStringIncludes(capstone?.message ?? "", "01_normalize");
  });

  it("gives the solutions all points, with digits that training never saw, and the memory that it takes", async () => {
    await using solved = await Submission.of("solutions");
    const { code, out, leftovers } = await solved.grade("--format", "json", "--seed", "1");
    assertEquals([code, leftovers], [0, []]);
    const { score, exercises, capstone, receipt }: Report = JSON.parse(out);
    assertEquals(score, MAX_SCORE);
    assertEquals(exercises.map(({ status }) => status), IDS.map(() => "passed"));
    assertEquals([capstone?.status, capstone?.blame], ["passed", null]);
    assert(capstone!.testAccuracy! >= 0.95 && capstone!.testAccuracy! < 0.99);
    assertEquals(capstone!.history.map(({ epoch }) => epoch), [1, 2, 3, 4, 5]);
    const { labels } = await loadTestSet();
    assertEquals(capstone!.mistakes?.length, 3);
    for (const { index, actual, predicted, probability } of capstone!.mistakes!) {
      assertEquals(actual, labels[index]);
      assert(actual !== predicted && probability > 0.9, `${predicted}, ${probability}`);
    }
    assertEquals(receipt.map(({ path }) => path), IDS.map((id) => `exercises/${id}.ts`));
    for (const [i, id] of IDS.entries()) {
      const source = new TextEncoder().encode(await readFile("solutions", id));
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", source)).toHex();
      assertEquals(receipt[i].sha256, digest);
    }
  });

  it("replays a run to the letter, counterexamples and all, and one exercise as in the whole", async () => {
    await using wrong = await Submission.of("exercises", {
      "04_softmax": await readFile("grader/course/04_softmax/misconceptions", "column_softmax"),
      "05_init_params": await readFile("grader/course/05_init_params/misconceptions", "fan_out"),
    });
    const [one, again, alone, other] = await inPool(
      [
        ["4", "5", "--seed", "77", "--no-check"],
        ["4", "5", "--seed", "77", "--no-check"],
        ["5", "--seed", "77", "--no-check"],
        ["5", "--seed", "78", "--no-check"],
      ],
      SIDE_BY_SIDE,
      async (args) => withoutTimes(await wrong.report(...args)),
      () => {},
    );
    assertEquals(again, one);
    const weights = (report: Report) => byId(report)["05_init_params"];
    assertEquals(weights(alone), weights(one));
    assert(weights(one).checks.some(({ counterexample }) => counterexample));
    assertNotEquals(weights(other), weights(one));
  });

  it("draws what a wrong normalize makes of a digit, where that can be seen", async () => {
    const drawn = await inPool(["inverted_ink", "divided_by_256"], SIDE_BY_SIDE, async (name) => {
      const source = await readFile("grader/course/01_normalize/misconceptions", name);
      await using wrong = await Submission.of("exercises", { "01_normalize": source });
      return (await wrong.grade("1", "--no-check")).out;
    }, () => {});
    assertMatch(drawn[0], /^ {34,}@{28}\n[^]*^ {6}expected: test digit \d+ +got$/m);
    assertNotMatch(drawn[1], /expected: test digit|@@/);
  });

  it("takes its paths from where it is called, through deno task too", async () => {
    await using stubs = await Submission.of("exercises", {
      "01_normalize": await readFile("solutions", "01_normalize"),
    });
    const config = fileURLToPath(new URL("../../deno.json", import.meta.url));
    const options = ["--exercises", ".", "--no-capstone", "--format", "json=../out/report.json"];
    const { INIT_CWD: _, ...env } = Deno.env.toObject(); // a task around this test has set its own
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "--config", config, "grade", "1", ...options],
      cwd: stubs.folder,
      clearEnv: true,
      env,
    }).output();
    const said = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("");
    assertEquals(code, 0, `it said: ${said}`);
    const points = POINTS["01_normalize"];
    const written = join(dirname(stubs.folder), "out", "report.json");
    const report: Report = JSON.parse(await Deno.readTextFile(written));
    assertEquals([report.score, report.maxScore, report.exercises.length], [points, points, 1]);
  });
});
