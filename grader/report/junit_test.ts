import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { assertSnapshot } from "@std/testing/snapshot";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { BROKEN, HALF_SOLVED, STUBS } from "../testdata/reports.ts";
import { junit } from "./junit.ts";

Deno.test("JUnit has one suite per exercise, one case per check, and says the failure twice", async (t) => {
  await assertSnapshot(t, junit(HALF_SOLVED));
});

Deno.test("JUnit calls the grader's own fault an error, a wrong answer a failure", async (t) => {
  await assertSnapshot(t, junit(BROKEN));
});

/** How many elements of a name begin in the text. */
function count(text: string, name: string): number {
  return text.match(new RegExp(`<${name}[ >/]`, "g"))?.length ?? 0;
}

describe("JUnit", () => {
  it("skips what is not started, and fails nothing", () => {
    const text = junit(STUBS);
    assertEquals([count(text, "skipped"), count(text, "failure")], [12, 0]);
    assertStringIncludes(text, "<skipped>Not started.</skipped>");
  });

  for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
    it(`keeps its elements whatever a student writes: ${name}`, () => {
      const plain = junit(hostileReport("x"));
      const said = junit(hostileReport(text));
      for (const element of ["testsuite", "testcase", "failure", "error", "skipped"]) {
        assertEquals(count(said, element), count(plain, element), element);
      }
      // deno-lint-ignore no-control-regex -- what XML has no place for
      assert(!/[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/.test(said) && said.isWellFormed());
    });
  }
});
