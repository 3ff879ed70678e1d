import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { onlyMatch } from "./eliminate.ts";
import { type Ask, callOf, type Probe } from "./probe.ts";
import { observe, record } from "./record.ts";

/** An answer that doubles, say. */
function answer(formula: (x: number) => number): Ask {
  return (_, args) => Promise.resolve({ value: formula(args[0] as number), after: args });
}

const PROBES = [callOf("f", 2), callOf("f", 3)];
const RIGHT = answer(() => 0);

/** What is stored of some wrong answers, each a behaviour of the belief that it is listed with. */
async function stored(wrong: readonly [string, Ask][], probes: readonly Probe[] = PROBES) {
  const behaviours = await Promise.all(wrong.map(async ([id, ask]) => ({
    id,
    text: `Believes: ${id}.`,
    observations: await observe(probes, ask),
  })));
  return record(probes, await observe(probes, RIGHT), behaviours);
}

async function nameOf(own: Ask, wrong: readonly [string, Ask][]) {
  return (await onlyMatch(PROBES, "f", own, await stored(wrong)))?.id;
}

describe("the only match", () => {
  it("is the misconception that agrees on every probe", async () => {
    const wrong: [string, Ask][] = [
      ["doubled", answer((x) => 2 * x)],
      ["squared", answer((x) => x * x)],
    ];
    assertEquals(await nameOf(answer((x) => x + x), wrong), "doubled");
    assertEquals(await nameOf(answer((x) => x ** 2), wrong), "squared");
  });

  it("is not one that agrees on the first probe only", async () => {
    assertEquals(
      await nameOf(answer((x) => x ** 2), [["doubled", answer((x) => 2 * x)]]),
      undefined,
    );
  });

  it("is none where two agree", async () => {
    const wrong: [string, Ask][] = [
      ["doubled", answer((x) => 2 * x)],
      ["added", answer((x) => x + x)],
    ];
    assertEquals(await nameOf(answer((x) => 2 * x), wrong), undefined);
  });

  it("sees what a call did to its arguments", async () => {
    const spoils: Ask = (_, [x]) => Promise.resolve({ value: x, after: [0] });
    assertEquals(await nameOf(spoils, [["kept", answer((x) => x)]]), undefined);
    assertEquals(await nameOf(spoils, [["spoilt", spoils]]), "spoilt");
  });

  it("is a belief in any of the ways in which it shows", async () => {
    const refuses: Ask = () => Promise.resolve({ threw: "a RangeError" });
    const wrong: [string, Ask][] = [
      ["from_one", answer((x) => x - 1)],
      ["from_one", refuses],
      ["doubled", answer((x) => 2 * x)],
    ];
    assertEquals(await nameOf(answer((x) => -1 + x), wrong), "from_one");
    assertEquals(await nameOf(refuses, wrong), "from_one");
  });

  it("is a belief that shows the same way twice", async () => {
    const wrong: [string, Ask][] = [
      ["doubled", answer((x) => 2 * x)],
      ["doubled", answer((x) => x + x)],
    ];
    assertEquals(await nameOf(answer((x) => 2 * x), wrong), "doubled");
  });

  it("is never one whose misconception gets the function right", async () => {
    const probes = [...PROBES, callOf("g", 2)];
    const wrongInG: Ask = (fn, args) => Promise.resolve({ value: fn === "g" ? 1 : 0, after: args });
    const beliefs = await stored([["wrong_in_g", wrongInG]], probes);
    assertEquals(await onlyMatch(probes, "f", RIGHT, beliefs), undefined);
    assertEquals((await onlyMatch(probes, "g", wrongInG, beliefs))?.text, "Believes: wrong_in_g.");
  });
});
