import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../../grader/judge/check.ts";
import type { Exercise } from "../../../grader/judge/course.ts";
import { SandboxError } from "../../../grader/sandbox/failure.ts";
import { remembering } from "./remembering.ts";

/** What comes of a check on three seeds, and how often it is tried for that. */
async function overThreeSeeds(run: Check["run"], broken?: Problem) {
  let tries = 0;
  const check = { id: "it", run: (lab: Lab) => (tries++, run(lab)) } as Check;
  const { checks: [remembered] } = remembering({ checks: [check] } as unknown as Exercise);
  const outcomes: unknown[] = [];
  for (const seed of [1, 2, 3]) {
    const lab = { seed, random: new Random(seed), broken: () => broken } as Lab;
    outcomes.push(await remembered.run(lab).catch((error) => error));
  }
  return { tries, outcomes };
}

const WRONG: Problem = { message: "it is wrong" };

describe("a check that is tried on many seeds", () => {
  it("is tried once where it draws nothing, and comes out the same each time", async () => {
    const { tries, outcomes } = await overThreeSeeds(() => Promise.resolve(WRONG));
    assertEquals([tries, outcomes], [1, [WRONG, WRONG, WRONG]]);
  });

  it("is tried once where it can't be judged, and says so each time", async () => {
    const { tries, outcomes } = await overThreeSeeds(() => Promise.reject(new Blocked("no")));
    assertEquals(tries, 1);
    assert(outcomes.every((outcome) => outcome instanceof Blocked));
  });

  it("is tried on every seed where it asks for random numbers, or for its seed", async () => {
    const drawing = await overThreeSeeds(({ random }) => {
      return Promise.resolve({ message: String(random.uniform()) });
    });
    assertEquals([drawing.tries, new Set(drawing.outcomes).size], [3, 3]);
    const seeded = await overThreeSeeds((lab) => Promise.resolve({ message: String(lab.seed) }));
    assertEquals(seeded.outcomes, ["1", "2", "3"].map((message) => ({ message })));
  });

  it("is tried on every seed where a promise was broken: another check may have seen that", async () => {
    const { tries } = await overThreeSeeds(() => Promise.resolve(undefined), WRONG);
    assertEquals(tries, 3);
  });

  it("is tried on every seed where the answer did not survive it", async () => {
    const death = new SandboxError({ kind: "crashed", how: "SIGSEGV" });
    assertEquals((await overThreeSeeds(() => Promise.reject(death))).tries, 3);
  });

  it("tries those of its parts once that are fixed", async () => {
    let tries = 0;
    const { outcomes } = await overThreeSeeds(async (lab) => ({
      message: `${await lab.fixed("large", () => Promise.resolve(++tries))} ${lab.seed}`,
    }));
    assertEquals(outcomes, ["1 1", "1 2", "1 3"].map((message) => ({ message })));
  });
});
