import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { assertSnapshot } from "@std/testing/snapshot";
import { describe, it } from "@std/testing/bdd";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, SOLVED, STUBS } from "../testdata/reports.ts";
import { github } from "./github.ts";
import type { CheckResult, Report } from "./report.ts";

const SOURCES = { "04_softmax": "// a comment\n\nexport function softmax(x) {\n}\n" };

Deno.test("GitHub is told of each failure on the student's own file and line", async (t) => {
  await assertSnapshot(t, github(HALF_SOLVED, SOURCES));
});

Deno.test("GitHub is told of the grader's own fault as a warning", async (t) => {
  await assertSnapshot(t, github(BROKEN));
});

/** A report with as many failed checks of softmax as asked for. */
function withFailures(count: number): Report {
  const [check] = HALF_SOLVED.exercises[3].checks.filter(({ status }) => status === "failed");
  const checks: CheckResult[] = Array(count).fill(check);
  const typeErrors = Array(count).fill("04_softmax.ts:3:5 no");
  return {
    ...HALF_SOLVED,
    exercises: [{ ...HALF_SOLVED.exercises[3], checks, typeErrors }],
    capstone: null,
  };
}

/** One workflow command, as the runner reads a line of standard output. */
const COMMAND = /^::(notice|error|warning) (?:\w+=[^:,]*,)*\w+=[^:,]*::(.*)$/;

describe("GitHub's annotations", () => {
  it("are a notice alone where nothing is started, or all is done", () => {
    assertEquals(
      github(STUBS),
      "::notice title=0 of 100 points::Next: exercises/01_normalize.ts.\n",
    );
    assertMatch(github(SOLVED), /^::notice title=100 of 100 points::[^\n]*\n$/);
  });

  it("are ten of a kind at most, and say how many more there are", () => {
    const count = (text: string, kind: string) => text.split(`::${kind} `).length - 1;
    const text = github(withFailures(13));
    assertEquals([count(text, "error"), count(text, "warning")], [10, 10]);
    assertStringIncludes(text, "3 more errors are in the job's summary.");
    assert(!github(withFailures(10)).includes("more errors"));
  });

  for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
    it(`can't be forged, ended or coloured by ${name}`, () => {
      const said = github(hostileReport(text), { "04_softmax": text });
      const lines = said.trimEnd().split("\n");
      assertEquals(lines.length, 5, said); // the score, two errors, a fault, the compiler
      for (const line of lines) {
        assertMatch(line, COMMAND);
        // deno-lint-ignore no-control-regex -- these are what must not be there
        assert(!/[\x00-\x1f\x7f-\x9f\u2028-\u202f\u2066-\u2069]/.test(line) && line.isWellFormed());
      }
    });
  }
});
