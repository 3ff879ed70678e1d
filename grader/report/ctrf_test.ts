import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { assertSnapshot } from "@std/testing/snapshot";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { ctrf } from "./ctrf.ts";
import type { Report } from "./report.ts";

Deno.test("CTRF has one test per check, with its points", async (t) => {
  await assertSnapshot(t, ctrf(HALF_SOLVED));
});

function summaryOf(report: Report): Record<string, number> {
  return JSON.parse(ctrf(report)).results.summary;
}

describe("CTRF", () => {
  it("calls stubs pending, what could not be tried skipped, the grader's fault other", () => {
    assertEquals(summaryOf(STUBS).pending, 11);
    assertEquals(summaryOf(HALF_SOLVED).skipped, 1);
    assertEquals(summaryOf(BROKEN).other, 1);
  });

  it("counts every test once", () => {
    for (const report of [STUBS, HALF_SOLVED, SOLVED, BROKEN]) {
      const { tests, passed, failed, skipped, pending, other } = summaryOf(report);
      assertEquals(passed + failed + skipped + pending + other, tests);
    }
  });

  it("has points that add up to the score", () => {
    const { tests, extra } = JSON.parse(ctrf(HALF_SOLVED)).results;
    const sum = tests.reduce(
      (total: number, test: { extra: { score: number } }) => total + test.extra.score,
      0,
    );
    assertEquals([sum, extra.score], [HALF_SOLVED.score, HALF_SOLVED.score]);
  });

  it("stays the same JSON whatever a student writes", () => {
    const shape = (text: string) =>
      JSON.stringify(
        JSON.parse(ctrf(hostileReport(text))),
        (key, value) => key === "message" ? "" : value,
      );
    for (const text of Object.values(HOSTILE_TEXTS)) {
      assertEquals(shape(text), shape("x"));
      assert(
        !/\\ud[89a-f]|\\u0000/i.test(ctrf(hostileReport(text))),
        "nothing half or without form",
      );
    }
  });
});
