import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Hostile, readCorpus } from "../testdata/hostile_corpus.ts";
import { stillRunning } from "../testdata/hostile_outcome.ts";
import { chosenHostile, kindOf, PARTS } from "../testdata/hostile_part.ts";
import { leaksIn } from "../testdata/leaks.ts";

const foldersOf = (some: readonly Hostile[]) => [...new Set(some.map(kindOf))].toSorted();

describe("hostile submissions", () => {
  it("are about sixty in the fast tests, of all kinds, and each kind is in one of their files", async () => {
    const corpus = await readCorpus();
    const chosen = (await chosenHostile()).map(({ hostile }) => hostile);
    assert(chosen.length >= 50 && chosen.length <= 100, `${chosen.length}`);
    assertEquals(foldersOf(chosen), foldersOf(corpus));
    assertEquals(Object.values(PARTS).flat().toSorted(), foldersOf(corpus));
    for (const part of Object.keys(PARTS)) {
      const file = new URL(`hostile_${part}_test.ts`, import.meta.url);
      assert((await Deno.readTextFile(file)).includes(`testHostile("${part}")`), part);
    }
  });

  it("would be told of, if they found something: a planted leak is seen", async () => {
    const planted = ["LEAK: a", "root:x:0", "[core]", "ANSWERS OF THE JUDGE"];
    const report = JSON.stringify({ output: planted.join("\n") });
    assertEquals(await leaksIn(report, ""), planted.map((secret) => `leaked: ${secret}`));
  });

  it("would be told of, if they left a process: one is seen whatever it is called by", () => {
    const left = ["sleep 98765", "/usr/bin/sleep 98765", "deno run /desk/stage/entry.ts"];
    const others = ["COMMAND", "sleep 9", "grep sleep 98765", "deno run /other"];
    const seen = stillRunning([...others, ...left], "/desk");
    assertEquals(seen, left.map((line) => `still runs: ${line}`));
  });
});
