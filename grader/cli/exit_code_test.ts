import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { exitCode } from "./exit_code.ts";
import { BROKEN, HALF_SOLVED, SOLVED } from "../testdata/reports.ts";

describe("the exit code of a grading", () => {
  it("is 0 where the score reaches the share that is asked for, and else 1", () => {
    assertEquals([100, 0].map((share) => exitCode(SOLVED, share)), [0, 0]);
    assertEquals([100, 0].map((share) => exitCode(HALF_SOLVED, share)), [1, 0]);
  });

  it("is 2 where the grader itself failed, whatever share is asked for", () => {
    assertEquals([100, 0].map((share) => exitCode(BROKEN, share)), [2, 2]);
    const inCapstone = { ...SOLVED, capstone: { ...SOLVED.capstone!, status: "broken" as const } };
    assertEquals(exitCode(inCapstone, 0), 2);
  });
});
