import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Reason } from "../report/report.ts";
import type { Check, Problem } from "./check.ts";
import type { Exercise } from "./course.ts";
import { withHints } from "./hints.ts";
import { failed, passed } from "./tried.ts";

const WRONG: Reason = { code: "wrong-answer" };

/** An exercise with two checks, the first of which has this hint. */
function rowWith(hint: Check["hint"], promises?: true) {
  const check = {
    title: "",
    points: 1,
    catches: "",
    uses: [],
    run: () => Promise.resolve(undefined),
  };
  const checks = [{ ...check, id: "one", hint, promises }, { ...check, id: "two" }];
  return {
    id: "x",
    checks,
    hints: { rows: "Look at the rows.", other: "Look there." },
  } as unknown as Exercise;
}

/** The hint of the first check, which failed so. */
function hintOf(
  hint: Check["hint"],
  problem: Partial<Problem>,
) {
  const row = rowWith(hint);
  const [one, two] = row.checks;
  return withHints([failed(one, { message: "", ...problem }), passed(two)], row)[0].hint;
}

describe("a hint", () => {
  it("is the check's where values are wrong", () => {
    assertEquals(hintOf("rows", { reason: WRONG }), "Look at the rows.");
    assertEquals(hintOf(undefined, { reason: WRONG }), "Look at the rows."); // the first
    assertEquals(hintOf("none", { reason: WRONG }), undefined);
  });

  it("is not given where the values were not looked at, or nothing came", () => {
    const reasons: Reason[] = [
      { code: "threw", rangeError: true },
      { code: "wrong-answer", what: "kind" },
      { code: "wrong-answer", what: "shape" },
      { code: "wrong-answer", kept: true },
      { code: "argument-changed" },
      { code: "out-of-memory" },
    ];
    for (const reason of reasons) assertEquals(hintOf("rows", { reason }), undefined, reason.code);
  });

  it("is given where a problem brings its own, whatever was thrown, but for an answer of another kind", () => {
    const hint = "other";
    assertEquals(
      hintOf("rows", { reason: { code: "threw", rangeError: true }, hint }),
      "Look there.",
    );
    assertEquals(
      hintOf("rows", { reason: { code: "wrong-answer", what: "shape" }, hint }),
      "Look there.",
    );
    assertEquals(
      hintOf("rows", { reason: { code: "wrong-answer", what: "kind" }, hint }),
      undefined,
    );
  });

  it("may depend on the input, and on how the other checks came out", () => {
    const chosen: Check["hint"] = ({ problem: { args }, cameOut }) =>
      args?.length === 1 && cameOut("two") === "passed" ? "rows" : "none";
    assertEquals(hintOf(chosen, { reason: WRONG, args: [1] }), "Look at the rows.");
    assertEquals(hintOf(chosen, { reason: WRONG, args: [1, 2] }), undefined);
  });

  it("is that of what the number looks like, unless the problem has its own or the check wants none", () => {
    const looks = "nan" as const;
    const start = "A calculation with undefined gives NaN";
    assertEquals(hintOf("rows", { reason: WRONG, looks })?.slice(0, start.length), start);
    assertEquals(hintOf("rows", { reason: WRONG, looks, hint: "other" }), "Look there.");
    assertEquals(hintOf("none", { reason: WRONG, looks }), undefined);
  });

  it("must be there", () => {
    assertThrows(
      () => hintOf("rows", { reason: WRONG, hint: "lost" }),
      RangeError,
      "the hint lost",
    );
  });

  it("is the check's own for a changed argument where that is what the check is about", () => {
    const row = rowWith("rows", true);
    const problem = { message: "", reason: { code: "argument-changed" } as const };
    const [one, two] = row.checks;
    assertEquals(withHints([failed(one, problem), passed(two)], row)[0].hint, "Look at the rows.");
  });
});
