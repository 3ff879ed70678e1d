/** A part of the hostile corpus: each kind of attack with each verdict. The deep tier runs it whole. */
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Hostile, readCorpus } from "../testdata/hostile_corpus.ts";
import { judgeHostile, tryHostile } from "../testdata/hostile_outcome.ts";
import { leaksIn } from "../testdata/leaks.ts";
import { ignoredIf } from "../testdata/ignored.ts";

/** How many go through the real command line. */
const BY_COMMAND = 8;
/** How many of one kind with one verdict. */
const EACH = 1;

const corpus = await readCorpus();
const chosen = pick(corpus);
/** One of each so many, so that several kinds are among them. */
const step = Math.floor(chosen.length / BY_COMMAND);

/** The first of each folder with each verdict. */
function pick(all: readonly Hostile[]): Hostile[] {
  const kinds = Map.groupBy(all, ({ name, expect }) => `${name.split("/")[0]}: ${expect[0]}`);
  return [...kinds.values()].flatMap((alike) => alike.slice(0, EACH));
}

const isolated = ignoredIf(
  Deno.build.os !== "linux",
  "only Linux holds all the limits of a hostile submission",
);

describe("a hostile submission", isolated, () => {
  for (const [index, hostile] of chosen.entries()) {
    const isByCommand = index % step === 0;
    const way = isByCommand ? "on the command line" : "in this process";
    it(`${hostile.name} comes out as ${hostile.expect.join(" or ")} ${way}`, async () => {
      const { problems } = await (isByCommand ? tryHostile : judgeHostile)(hostile, index);
      assertEquals(problems, []);
    });
  }

  it("would be told of, if it found something: a planted leak is seen", async () => {
    const planted = ["LEAK: a", "root:x:0", "[core]", "ANSWERS OF THE JUDGE"];
    const report = JSON.stringify({ output: planted.join("\n") });
    assertEquals(await leaksIn(report, ""), planted.map((secret) => `leaked: ${secret}`));
  });

  it("is one of about sixty here, and of all kinds", () => {
    assert(chosen.length >= 50 && chosen.length <= 100, `${chosen.length}`);
    const folders = (some: readonly Hostile[]) =>
      new Set(some.map(({ name }) => name.split("/")[0]));
    assertEquals(folders(chosen), folders(corpus));
  });
});
