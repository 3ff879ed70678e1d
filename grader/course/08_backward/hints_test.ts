import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Gradients } from "../../../lib/mod.ts";
import { hintTo } from "./hints.ts";

type Name = keyof Gradients | "real-digits";

/** The hint to a gradient whose values are wrong, where these others are right. */
function hintWhere(right: Name[], name: keyof Gradients): string {
  const problem = { reason: { code: "wrong-answer" } } as const;
  const cameOut = (check: string) => right.includes(check as Name) ? "passed" : "failed";
  return hintTo(name)({ problem, cameOut });
}

describe("the hint to a gradient", () => {
  it("is about the product where the other one of its layer is right", () => {
    assertEquals(hintWhere(["db2"], "dW2"), "outputWeights");
    assertEquals(hintWhere(["db1"], "dW1"), "hiddenWeights");
    assertEquals(hintWhere(["dW1"], "db1"), "sums");
  });

  it("is not about the error of the output where the hidden layer's gradients are right", () => {
    assertEquals(hintWhere(["dW1", "db1"], "dW2"), "fromError");
    assertEquals(hintWhere(["dW1"], "dW2"), "output");
  });

  it("is about slopes that are long where real digits come out right", () => {
    assertEquals(hintWhere(["real-digits", "db2"], "dW2"), "digitsAlone");
  });

  it("is about the first thing that is wrong on the way back", () => {
    assertEquals(hintWhere([], "dW1"), "output");
    assertEquals(hintWhere(["dW2", "db2"], "dW1"), "hidden");
  });
});
