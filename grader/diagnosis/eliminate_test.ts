import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { onlyMatch } from "./eliminate.ts";
import { type Ask, callOf } from "./probe.ts";

/** An answer that doubles, say. */
function answer(formula: (x: number) => number): Ask {
  return (_, args) => Promise.resolve({ value: formula(args[0] as number), after: args });
}

const probes = [callOf("f", 2), callOf("f", 3)];

describe("the only match", () => {
  it("is the misconception that agrees on every probe", async () => {
    const wrong = new Map([["doubled", answer((x) => 2 * x)], ["squared", answer((x) => x * x)]]);
    assertEquals(await onlyMatch(probes, answer((x) => x + x), wrong), "doubled");
    assertEquals(await onlyMatch(probes, answer((x) => x ** 2), wrong), "squared");
  });

  it("is not one that agrees on the first probe only", async () => {
    const wrong = new Map([["doubled", answer((x) => 2 * x)]]);
    assertEquals(await onlyMatch(probes, answer((x) => x ** 2), wrong), undefined);
  });

  it("is none where two agree", async () => {
    const wrong = new Map([["doubled", answer((x) => 2 * x)], ["added", answer((x) => x + x)]]);
    assertEquals(await onlyMatch(probes, answer((x) => 2 * x), wrong), undefined);
  });

  it("sees what a call did to its arguments", async () => {
    const spoils: Ask = (_, [x]) => Promise.resolve({ value: x, after: [0] });
    const wrong = new Map([["kept", answer((x) => x)]]);
    assertEquals(await onlyMatch(probes, spoils, wrong), undefined);
    assertEquals(await onlyMatch(probes, spoils, new Map([["spoilt", spoils]])), "spoilt");
  });
});
