/**
 * A part of the hostile corpus: each kind of attack with each verdict that is the only right one. The deep
 * tier runs it whole.
 */
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Hostile, readCorpus } from "./hostile_corpus.ts";
import { judgeHostile, tryHostile } from "./hostile_outcome.ts";
import { ignoredIf } from "./ignored.ts";

/** How many go through the real command line. */
const BY_COMMAND = 8;
/** How many of one kind with one verdict. */
const EACH = 1;

/** The kinds of attack in each file of tests: files run side by side. */
export const PARTS = {
  code: ["ambient", "ansi", "exits", "hangs", "throws"],
  files: ["generated", "imports", "syntax"],
  answers: ["memory", "protocol", "realm", "values"],
} as const;

/** A hostile submission that is tried, and its place among all that are. */
interface Chosen {
  hostile: Hostile;
  index: number;
}

/** The first of each folder with each verdict; where several are right, a wrong one is found less often. */
export async function chosenHostile(): Promise<Chosen[]> {
  const kinds = Map.groupBy(
    (await readCorpus()).filter(({ expect }) => expect.length === 1),
    (one) => `${kindOf(one)}: ${one.expect[0]}`,
  );
  return [...kinds.values()].flatMap((alike) => alike.slice(0, EACH))
    .map((hostile, index) => ({ hostile, index }));
}

/** The kind of an attack. */
export function kindOf({ name }: Hostile): string {
  return name.split("/")[0];
}

const isolated = ignoredIf(
  Deno.build.os !== "linux",
  "only Linux holds all the limits of a hostile submission",
);

/** Tests what comes of the submissions of one part. */
export async function testHostile(part: keyof typeof PARTS): Promise<void> {
  const all = await chosenHostile();
  const kinds: readonly string[] = PARTS[part];
  /** One of each so many, so that several kinds are among them. */
  const step = Math.floor(all.length / BY_COMMAND);
  describe("a hostile submission", isolated, () => {
    for (const { hostile, index } of all) {
      if (!kinds.includes(kindOf(hostile))) continue;
      const isByCommand = index % step === 0;
      const way = isByCommand ? "on the command line" : "in this process";
      it(`${hostile.name} comes out as ${hostile.expect.join(" or ")} ${way}`, async () => {
        const { problems } = await (isByCommand ? tryHostile : judgeHostile)(hostile, index);
        assertEquals(problems, []);
      });
    }
  });
}
