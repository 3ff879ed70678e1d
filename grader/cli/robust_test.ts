/** What may happen to a grader itself: it is killed, interrupted, doubled, or can't write. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { toText } from "@std/streams";
import { join } from "node:path";
import { POINTS } from "../testdata/this_course.ts";
import type { Report } from "../report/report.ts";
import { Desk, finish } from "../testdata/command_line.ts";
import { ignoredIf } from "../testdata/ignored.ts";

const notOnWindows = ignoredIf(Deno.build.os === "windows", "Windows has no such signals");
const onLinux = ignoredIf(
  Deno.build.os !== "linux",
  "only the kernel of Linux ends orphans, and limits memory",
);
const staysInUse = ignoredIf(
  Deno.build.os === "windows",
  "Windows moves no folder that a program works in",
);
const ONLY_SOFTMAX = ["4", "--format", "json", "--no-capstone", "--seed", "1"];
/** It sleeps: a loop would take a processor from the tests beside it. */
const HANGS =
  "export function softmax() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }";
const BOMB = `export function softmax() {
  const all = [];
  while (true) all.push(new Float64Array(1_000_000).fill(1));
}`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

/** Waits until a condition holds, for at most half a minute. */
async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (let times = 0; times < 300; times++) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Processes with a submission in them; the grader's own command line names no stage. */
async function children(): Promise<number> {
  return (await desk.processes()).length;
}

/** Whether an exercise's file was copied for a child. */
async function isStaged(exercise: string): Promise<boolean> {
  const paths = (await desk.leftovers()).map((stage) =>
    join(desk.root, "tmp", stage, "exercises", `${exercise}.ts`)
  );
  const looks = paths.map((path) => Deno.lstat(path).then(() => true, () => false));
  return (await Promise.all(looks)).includes(true);
}

/** A grader that is in the middle of a call that never ends. */
async function hangingGrader(): Promise<Deno.ChildProcess> {
  await Deno.writeTextFile(desk.file("04_softmax"), HANGS);
  const grader = desk.grade([...ONLY_SOFTMAX, "--timeout-scale", "100"]);
  assert(await until(async () => await children() > 0), "a child starts");
  return grader;
}

describe("a grader that is stopped", notOnWindows, () => {
  it("by SIGKILL leaves no child alive", onLinux, async () => {
    const grader = await hangingGrader();
    grader.kill("SIGKILL");
    assertEquals((await finish(grader)).signal, "SIGKILL");
    assert(await until(async () => await children() === 0), "the kernel ends the child");
  });

  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    it(`by ${signal} exits with ${code}, and leaves no folder and no child`, async () => {
      const grader = await hangingGrader();
      grader.kill(signal);
      assertEquals((await finish(grader)).code, code);
      assertEquals(await desk.leftovers(), []);
      assert(Deno.build.os !== "linux" || await until(async () => await children() === 0));
    });
  }
});

describe("two graders side by side", () => {
  it("report what each would report alone", async () => {
    await Deno.writeTextFile(desk.file("03_relu"), "export const relu = 1;");
    const both = [desk.grade(["3", ...ONLY_SOFTMAX]), desk.grade(["3", ...ONLY_SOFTMAX])];
    const reports = (await Promise.all(both.map((one) => finish(one)))).map(({ out }) =>
      JSON.parse(out) as Report
    );
    for (const { score, exercises } of reports) {
      assertEquals([score, exercises.map(({ status }) => status)], [POINTS["04_softmax"], [
        "failed",
        "passed",
      ]]);
    }
    assertEquals(await desk.leftovers(), []);
  });

  it("go on when one of them is interrupted", notOnWindows, async () => {
    const one = await hangingGrader();
    const other = desk.grade(["3", "--format", "json", "--no-capstone"]);
    one.kill("SIGINT");
    const [, { code }] = await Promise.all([finish(one), finish(other)]);
    assertEquals(code, 0);
  });
});

describe("a report that can't be written", () => {
  it("is one line and exit code 2, and the earlier report stays", async () => {
    await Deno.writeTextFile(join(desk.root, "earlier"), "an earlier report");
    const { code, error } = await finish(
      desk.grade([...ONLY_SOFTMAX, "--format", "json=earlier/report.json"]),
    );
    assertEquals(code, 2);
    assertMatch(error, /^earlier\/report\.json can't be written: .*\.\n$/);
    assertEquals(await Deno.readTextFile(join(desk.root, "earlier")), "an earlier report");
  });

  it("is one line when nobody reads it, or the disk is full, and leaves nothing behind", async () => {
    const grader = desk.grade(ONLY_SOFTMAX);
    await grader.stdout.cancel();
    const [{ code }, error] = await Promise.all([grader.status, toText(grader.stderr)]);
    assertEquals(code, 2);
    assertMatch(error, /^The output can't be written: [^\n]*\.\n$/);
    assertEquals(await desk.leftovers(), []);
  });
});

describe("the grader's own fault", () => {
  it("is one line and exit code 2 where it is there from the start: nothing was graded", async () => {
    const { code, out, error } = await finish(
      desk.grade(ONLY_SOFTMAX, { TMPDIR: join(desk.root, "no such folder") }),
    );
    assertEquals([code, out], [2, ""]);
    assertMatch(error, /^Nothing was graded: [^\n]*\.\n$/);
  });

  it(
    "is called broken, costs the student nothing, is no one else's, and exits with 2",
    staysInUse,
    async () => {
      await Deno.writeTextFile(desk.file("02_to_one_hot"), HANGS.replace("softmax", "toOneHot"));
      await Deno.remove(desk.file("04_softmax"));
      const quick = ["--jobs", "1", "--timeout-scale", "0.2"];
      const grader = desk.grade(["2", "3", ...ONLY_SOFTMAX, ...quick]);
      assert(await until(() => isStaged("02_to_one_hot")), "grading has begun");
      const tmp = join(desk.root, "tmp");
      await Deno.rename(tmp, `${tmp}.before`);
      await Deno.writeTextFile(tmp, ""); // a child that starts might make the folder anew
      const { code, out } = await finish(grader);
      assertEquals(code, 2);
      const [, relu, softmax] = (JSON.parse(out) as Report).exercises;
      assertEquals([relu.status, softmax.status], ["broken", "missing"]);
      assertStringIncludes(relu.checks[0].message!, "The grader itself failed here");
    },
  );
});

describe("memory", onLinux, () => {
  it("that a bomb has used up ends the bomb alone, with the words for it", async () => {
    await Deno.writeTextFile(desk.file("04_softmax"), BOMB);
    const { out } = await finish(desk.grade(["3", ...ONLY_SOFTMAX, "--no-check"]));
    const [relu, softmax] = (JSON.parse(out) as Report).exercises;
    assertEquals([relu.score, softmax.score], [POINTS["03_relu"], 0]);
    assertEquals(softmax.checks[0].reason?.code, "out-of-memory");
    assertStringIncludes(softmax.checks[0].message!, "It ran out of memory.");
  });
});
