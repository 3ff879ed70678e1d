import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fakeIo } from "../../testdata/fake_io.ts";
import { withoutReport } from "../../class/grading/outcome.ts";
import { exitCodeOf } from "./closing.ts";
import { inWords, progressLine } from "./progress_line.ts";
import { watchClass } from "./watch_class.ts";

const ADA = { ...withoutReport("ada", "graded", ""), scores: { capstone: 5 }, fingerprint: "f" };
const BOB = withoutReport("bob", "unreadable", "It is not a zip.");
const CYD = withoutReport("cyd", "broken", "It failed.");

/** What is said of a class that takes ten seconds a step. */
function say(isTerminal: boolean): string {
  const io = { ...fakeIo(), isTerminal, out: (text: string) => said += text };
  let [said, seconds] = ["", 0];
  const watch = watchClass({ total: 3, jobs: 2, max: 100 }, io, () => 1000 * seconds);
  watch.start(7, ["marks.csv is left out."]);
  for (const outcome of [ADA, BOB, CYD]) {
    seconds += 10;
    watch.onDone({ outcome, isUnchanged: false });
  }
  watch.end("report");
  return said;
}

describe("a class that is watched", () => {
  it("is one line per student where nothing can be written over", () => {
    assertEquals(say(false).split("\n"), [
      "3 students, seed 7, 2 at a time.",
      "marks.csv is left out.",
      "1 of 3  ada  5 of 100",
      "2 of 3  bob  unreadable  It is not a zip.",
      "3 of 3  cyd  broken  It failed.",
      "2 submissions in 30 s: 15.0 s each, 2 at a time.",
      "3 students: 1 graded, 1 unreadable, 1 broken.",
      "Not graded, because the submission can't be read: bob.",
      "Not graded, because the grader itself failed: cyd.",
      "report/ holds gradebook.csv, index.html, and one report per student.",
      "",
    ]);
  });

  it("is a bar on a terminal, and a line for each who needs a look", () => {
    const said = say(true);
    assertStringIncludes(said, "\r\x1b[K████████░░░░░░░░░░░░░░░░ 1 of 3, about 20 s to go");
    assertStringIncludes(said, "\r\x1b[Kbob  unreadable  It is not a zip.\n");
    assertEquals(said.includes("\x1b[Kada"), false);
  });
});

describe("the exit code of a class", () => {
  const [graded, missing] = [{ status: "graded", total: 5 }, {
    status: "missing",
    total: 0,
  }] as const;
  const codeOf = (...rows: Parameters<typeof exitCodeOf>[0]) => exitCodeOf([graded, ...rows]);

  it("is 0 where each score is known, that of somebody missing among them", () => {
    assertEquals(codeOf(missing), 0);
  });

  it("is 1 where one is not known, though it be that of somebody missing", () => {
    assertEquals(codeOf({ status: "unreadable", total: undefined }), 1);
    assertEquals(codeOf({ ...missing, total: undefined }), 1);
  });

  it("is 2 where the grader itself was at fault", () => {
    assertEquals(
      codeOf({ status: "unreadable", total: undefined }, { status: "broken", total: 3 }),
      2,
    );
  });
});

describe("how long it takes", () => {
  it("is said in two units at most", () => {
    assertEquals([0, 59.6, 130, 3600, 7322].map(inWords), [
      "0 s",
      "1 min 0 s",
      "2 min 10 s",
      "1 h 0 min",
      "2 h 2 min",
    ]);
  });

  it("is reckoned from what was graded now, and not from what an earlier run had done", () => {
    assertEquals(
      progressLine({ done: 50, graded: 10, total: 60, seconds: 20 }).split(", ")[1],
      "about 20 s to go",
    );
  });
});
