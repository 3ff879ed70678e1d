/** Whatever takes its time, a grading ends: on a machine that does nothing else beside it. */
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { MAY_GRADE } from "../class/grading/permissions.ts";
import { copyCourse, ownEnv, writeFiles } from "../testdata/course_copy.ts";
import { course, MAX_SCORE, MAX_WITHOUT_CAPSTONE, POINTS } from "../testdata/this_course.ts";
import { ignoredIf } from "../testdata/ignored.ts";
import { endless, slowest } from "../testdata/slow_submissions.ts";
import { byId, type Changes, Submission } from "../testdata/submissions.ts";

const onLinux = ignoredIf(Deno.build.os !== "linux", "only Linux tells who had the processors");
/** The first of the chain, a short one, the longest, and one that no other needs; `deno task bounds` takes all. */
const ENDLESS = ["01_normalize", "04_softmax", "10_train", "11_confusion_matrix"];
/** How much shorter the clocks of a test are. */
const SCALE = 0.2;

async function graded(changes: Changes, ...args: string[]) {
  await using submission = await Submission.of("solutions", changes);
  const started = performance.now();
  const report = await submission.report(...args);
  return { report, seconds: (performance.now() - started) / 1000 };
}

describe("a grading", () => {
  for (const id of ENDLESS) {
    it(`ends in half a minute where ${id} never does, and blocks what needs it`, async () => {
      const { report, seconds } = await graded({ [id]: await endless(id) });
      assert(seconds < 30, `${seconds} s`);
      assertEquals(byId(report)[id].score, 0);
      const isLink = course.capstone.needs.includes(id);
      assertEquals(report.capstone?.status, isLink ? "blocked" : "passed");
      assertEquals(report.score, (isLink ? MAX_WITHOUT_CAPSTONE : MAX_SCORE) - POINTS[id]);
    });
  }

  for (const jobs of ["1", "2"]) {
    it(`ends in time where all is slow and nothing is stopped, at ${jobs} at a time`, async () => {
      const args = ["--jobs", jobs, "--timeout-scale", String(SCALE)];
      const { seconds } = await graded(slowest(SCALE), ...args);
      assert(seconds < 300 * SCALE, `${seconds} s`);
    });
  }

  it("takes no points for the time that others had the processors", onLinux, async () => {
    const burn = () => new Deno.Command("/bin/sh", { args: ["-c", "while :; do :; done"] }).spawn();
    const others = Array.from({ length: 4 * navigator.hardwareConcurrency }, burn);
    try {
      const { report } = await graded({}, "--no-capstone");
      assertEquals(report.score, MAX_WITHOUT_CAPSTONE);
    } finally {
      for (const other of others) other.kill("SIGKILL");
      await Promise.all(others.map(({ status }) => status));
    }
  });

  it("is none where not even an empty child can start: that is nobody's fault but its own", async () => {
    const folder = await Deno.makeTempDir();
    try {
      await copyCourse(folder);
      await writeFiles(folder, { "grader/sandbox/runner.ts": 'throw new Error("broken");' });
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", ...MAY_GRADE, join(folder, "grader/main.ts"), "grade"],
        cwd: folder,
        env: ownEnv(),
      }).output();
      const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
      assertEquals([code, out], [2, ""]);
      assert(/^Nothing was graded: .*broken/.test(error), error);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
});
