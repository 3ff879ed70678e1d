import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { assertSnapshot } from "@std/testing/snapshot";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { classroom50 } from "./classroom50.ts";
import type { Report } from "./report.ts";

/** As Classroom 50's runner sets them. */
const ENV: Record<string, string> = {
  CLASSROOM: "nets-2026",
  ASSIGNMENT: "digits",
  SUBMISSION_TAG: "submit/2026-06-01T14-32-05Z-a1b2c3d",
  COMMIT_URL: "https://example.org/ada/digits/commit/a1b2c3d",
  RELEASE_URL: "https://example.org/ada/digits/releases/tag/1",
  REVIEW_URL: "https://example.org/ada/digits/pull/1",
};
const FIELDS = ("schema classroom assignment submission commit release review datetime score " +
  "max-score tests").split(" ");

const render = (report: Report) => classroom50(report, (name) => ENV[name]);

Deno.test("Classroom 50 has one test per exercise, and where the submission is", async (t) => {
  await assertSnapshot(t, render(HALF_SOLVED));
});

describe("Classroom 50's result", () => {
  for (const [name, report] of Object.entries({ STUBS, HALF_SOLVED, SOLVED, BROKEN })) {
    it(`has exactly the fields of its form, whole points, and exact sums: ${name}`, () => {
      const result = JSON.parse(render(report));
      assertEquals(Object.keys(result), FIELDS);
      const sums: Record<string, number> = { "score": 0, "max-score": 0 };
      for (const test of result.tests) {
        assertEquals(Object.keys(test), ["test-name", "passed", "score", "max-score"]);
        for (const key in sums) {
          assert(Number.isInteger(test[key]));
          sums[key] += test[key];
        }
      }
      assertEquals({ score: result.score, "max-score": result["max-score"] }, sums);
      assertEquals(result.score, report.score);
    });
  }

  it("says the second at which grading began, in UTC", () => {
    assertEquals(JSON.parse(render(STUBS)).datetime, "2026-01-02T03:04:05Z");
  });

  it("names the commit where no review was opened", () => {
    const env = (name: string) => name === "REVIEW_URL" ? "" : ENV[name];
    assertEquals(JSON.parse(classroom50(STUBS, env)).review, ENV.COMMIT_URL);
  });

  it("has no room for anything that a student wrote", () => {
    for (const text of Object.values(HOSTILE_TEXTS)) {
      assertEquals(render(hostileReport(text)), render(HALF_SOLVED));
    }
  });
});
