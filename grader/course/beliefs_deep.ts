/** What is known of wrong answers, asked of right ones: every exercise's. */
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { diagnose } from "../diagnosis/diagnose.ts";
import { onlyMatch } from "../diagnosis/eliminate.ts";
import type { Probe } from "../diagnosis/probe.ts";
import { asking, askingEach } from "../testdata/asked.ts";
import { course } from "./mod.ts";

/** A probe that keeps what it saw: the answer is the same for each belief. */
function askedOnce(probe: Probe): Probe {
  let seen: ReturnType<Probe["observe"]> | undefined;
  return { ...probe, observe: (ask) => seen ??= probe.observe(ask) };
}

describe("the probes", () => {
  for (const { id, exports, probes, beliefs } of course.exercises) {
    it(`tell every misconception of ${id} from the right answer`, async () => {
      await asking(id, `${course.folders.solutions}/${id}.ts`, async (ask) => {
        assert(beliefs.beliefs.length > 0);
        const asked = probes.map(askedOnce);
        for (const belief of beliefs.beliefs) {
          const alone = { ...beliefs, beliefs: [belief] };
          for (const fn of exports) {
            assertEquals(await onlyMatch(asked, fn, ask, alone), undefined, belief.id);
          }
        }
      });
    });
  }
});

describe("the diagnosis", () => {
  for (const row of course.exercises) {
    it(`says nothing of right answers to ${row.id} that are written another way`, async () => {
      const folder = join(course.folders.homes, row.id, "right");
      const files = Array.from(Deno.readDirSync(folder), ({ name }) => `right/${name}`).sort();
      const found = await askingEach(row.id, files, async (ask) => {
        const named = await diagnose(row, row.exports, ask);
        return Array.from(named, ([fn, { id }]) => `${fn}: ${id}`);
      });
      assertEquals(found, files.map(() => []));
    });
  }
});
