import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { partsOf, scoreText } from "./parts.ts";

describe("the parts of a report", () => {
  for (const [name, report] of Object.entries({ STUBS, HALF_SOLVED, SOLVED, BROKEN })) {
    it(`make up its score to the point: ${name}`, () => {
      const sum = (of: "score" | "maxScore") =>
        partsOf(report).reduce((total, part) => total + part[of], 0);
      assertEquals([sum("score"), sum("maxScore")], [report.score, report.maxScore]);
    });
  }

  it("have the capstone last, with what it says as its only check", () => {
    const last = partsOf(HALF_SOLVED).at(-1)!;
    assertEquals(last.id, "capstone");
    assertEquals(last.checks.map(({ message }) => message), [HALF_SOLVED.capstone?.message]);
  });

  it("have no capstone where none was asked for", () => {
    assertEquals(partsOf(BROKEN).map(({ id }) => id), ["08_backward"]);
  });
});

describe("the score in words", () => {
  it("names a bonus only where there is one", () => {
    assertEquals(scoreText(SOLVED), "100 of 100 points");
    assertEquals(scoreText({ ...SOLVED, bonus: 3 }), "100 of 100 points and a bonus of 3");
  });
});
