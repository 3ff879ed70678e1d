/** Whatever a file in `exercises/` does, the grader ends in time with a report that is right. */
import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { homedir, tmpdir } from "node:os";
import { inPool } from "../judge/pool.ts";
import { ROOT } from "../testdata/command_line.ts";
import { type Hostile, readCorpus } from "../testdata/hostile_corpus.ts";
import { type Outcome, tryHostile } from "../testdata/hostile_outcome.ts";
import { ignoredIf } from "../testdata/ignored.ts";

/** A submission that waits leaves its core to others. */
const SIDE_BY_SIDE = 2 * navigator.hardwareConcurrency;

const corpus = await readCorpus();
const outcomes = new Map(corpus.map(({ name }) => [name, Promise.withResolvers<Outcome>()]));
const isolated = ignoredIf(
  Deno.build.os !== "linux",
  "only Linux holds all the limits of a hostile submission",
);

describe("a hostile submission", isolated, () => {
  const started = performance.now();
  let all: Promise<unknown>;

  beforeAll(() => {
    all = inPool(corpus.map((one, index) => ({ one, index })), SIDE_BY_SIDE, attempt, () => {});
  });

  for (const { name, expect } of corpus) {
    it(`${name} comes out as ${expect.join(" or ")}`, async () => {
      const { problems } = await outcomes.get(name)!.promise;
      assertEquals(problems, []);
    });
  }

  it("leaves no file anywhere", async () => {
    await all;
    for (const folder of [tmpdir(), homedir(), ROOT, Deno.cwd()]) {
      const names = [...Deno.readDirSync(folder)].map(({ name }) => name);
      assertEquals(names.filter((name) => name.startsWith("digits-hostile")), [], folder);
    }
  });

  it("is one of more than a hundred and ten", () => {
    assert(corpus.length >= 110);
  });

  afterAll(async () => {
    await all;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${corpus.length} hostile submissions in ${seconds} s: ${await counted()}`);
  });
});

async function attempt({ one, index }: { one: Hostile; index: number }): Promise<void> {
  const { resolve, reject } = outcomes.get(one.name)!;
  await tryHostile(one, index).then(resolve, reject);
}

/** How often each verdict was given, the commonest first. */
async function counted(): Promise<string> {
  const counts = new Map<string, number>();
  for (const { promise } of outcomes.values()) {
    for (const verdict of (await promise).verdicts) {
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([verdict, count]) => `${count} ${verdict}`).join(", ");
}
