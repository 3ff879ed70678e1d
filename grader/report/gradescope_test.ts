import { assert, assertEquals, assertNotMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { assertSnapshot } from "@std/testing/snapshot";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { gradescope } from "./gradescope.ts";
import type { Report } from "./report.ts";

Deno.test("Gradescope has one test per exercise, and says all of it as plain text", async (t) => {
  await assertSnapshot(t, gradescope(HALF_SOLVED));
});

const TOP = ("score execution_time output output_format test_output_format test_name_format " +
  "visibility stdout_visibility extra_data tests leaderboard").split(" ");
const TEST = ("score max_score status name name_format number output output_format tags " +
  "visibility extra_data").split(" ");

interface Test {
  score: number;
  max_score: number;
  status?: string;
  output: string;
  number: string;
}

function resultsOf(report: Report): { score: number; output: string; tests: Test[] } {
  return JSON.parse(gradescope(report));
}

describe("Gradescope's results", () => {
  for (const [name, report] of Object.entries({ STUBS, HALF_SOLVED, SOLVED, BROKEN })) {
    it(`have the known fields alone, and points that add up: ${name}`, () => {
      const results = resultsOf(report);
      for (const key of Object.keys(results)) assert(TOP.includes(key), key);
      for (const test of results.tests) {
        for (const key of Object.keys(test)) assert(TEST.includes(key), key);
        assert([undefined, "passed", "failed"].includes(test.status));
      }
      const sum = (of: "score" | "max_score") =>
        results.tests.reduce((total, test) => total + test[of], 0);
      assertEquals([sum("score"), sum("max_score")], [report.score, report.maxScore]);
      assertEquals(results.score, report.score);
    });
  }

  it("call stubs not started, without a failure among them", () => {
    const { tests } = resultsOf(STUBS);
    assertEquals(tests.filter(({ output }) => output === "Not started.").length, 11);
    assertEquals(tests.filter(({ status }) => status === "failed").length, 0);
  });

  it("say that the grader's own fault is not the student's", () => {
    assert(resultsOf(BROKEN).output.includes("it is not your fault"));
  });

  it("count a bonus above the maximum", () => {
    const [challenge] = SOLVED.exercises.map((result) => ({ ...result, score: 3, maxScore: 5 }));
    const { score, tests } = resultsOf({ ...SOLVED, bonus: 3, deeper: [challenge] });
    assertEquals(score, 103);
    const { score: points, max_score, number } = tests.at(-1)!;
    assertEquals([points, max_score, number], [3, 0, "bonus 1"]);
  });

  it("hold nothing that is alive, whatever a student writes", () => {
    for (const text of Object.values(HOSTILE_TEXTS)) {
      const said = gradescope(hostileReport(text));
      assertNotMatch(said, /\\u00[01]|\\u001b|\\ud[89a-f]|[\u2028-\u202e\u2066-\u2069\x80-\x9f]/i);
      assertEquals(JSON.parse(said).tests.length, JSON.parse(gradescope(HALF_SOLVED)).tests.length);
      assertNotMatch(said, /"(?:output|test_output|test_name)_format": "(?!text")/);
    }
  });
});
