/** A capstone that is measured by a loss, in every format. */
import { assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PAPER } from "../testdata/paper_course.ts";
import { SOLVED } from "../testdata/reports.ts";
import { ctrf } from "./ctrf.ts";
import { gradescope } from "./gradescope.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { cameTo } from "./measured.ts";
import { painter } from "./paint.ts";
import type { CapstoneResult, Report } from "./report.ts";
import { capstoneLine, summary } from "./terminal.ts";

const CAPSTONE: CapstoneResult = {
  ...SOLVED.capstone!,
  id: "capstone_text",
  title: "Your network writes",
  testAccuracy: null,
  mistakes: undefined,
  measure: {
    name: "nats per character of unseen text",
    value: 1.7254,
    better: "lower",
    beside: [{ name: "counting triples", value: 1.987 }, { name: "counting pairs", value: 2.389 }],
  },
  written: { beginning: "the sea", text: " and the\n::error::ship <b>\x1b[31m" },
};
const REPORT: Report = { ...SOLVED, bonus: 5, deeperCapstones: [CAPSTONE] };
const screen = { paint: painter(false), columns: 80 };
const shown = () =>
  summary(REPORT, { ...screen, course: PAPER, pathOf: (id) => `exercises/${id}.ts` });

describe("a capstone that is measured by a loss", () => {
  it("says what it came to, and what that stands beside", () => {
    const beside = "1.987 counting triples, 2.389 counting pairs";
    assertEquals(cameTo(CAPSTONE), `1.725 nats per character of unseen text (${beside})`);
    assertEquals(cameTo(SOLVED.capstone!), "95.91 % right on unseen data");
    assertEquals(cameTo({ testAccuracy: null }), undefined);
  });

  it("has its line in the terminal, and below it what the model wrote", () => {
    assertStringIncludes(
      capstoneLine(CAPSTONE, screen),
      "1.725 nats per character of unseen text",
    );
    const text = shown();
    assertStringIncludes(text, 'It was given "the sea" and went on:');
    assertStringIncludes(text, "  and the\n");
  });

  it("says it in every other format", () => {
    const all = { markdown, junit, ctrf, gradescope, json };
    for (const [name, format] of Object.entries(all)) {
      assertStringIncludes(format(REPORT), name === "json" ? "1.7254" : "1.725 nats", name);
    }
    assertStringIncludes(markdown(REPORT), "and went on:");
  });

  it("is on Gradescope's leaderboard, the lowest first", () => {
    const { leaderboard } = JSON.parse(gradescope(REPORT));
    assertEquals(leaderboard, [
      { name: "Test accuracy", value: 0.9591, order: "desc" },
      { name: "Your network writes", value: 1.7254, order: "asc" },
    ]);
  });

  it("keeps what the model wrote from doing anything", () => {
    for (const text of [shown(), markdown(REPORT)]) {
      assertNotMatch(text, /(?!\n)\p{Cc}|^\s*::error/mu);
    }
    assertNotMatch(markdown(REPORT), /<b>/);
  });
});
