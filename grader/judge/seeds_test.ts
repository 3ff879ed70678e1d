import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { seedFor } from "./seeds.ts";
import { EXERCISES } from "../testdata/this_course.ts";

describe("the seed of a part", () => {
  it("is the same for the same run and part, for ever", () => {
    assertEquals(seedFor(0, ""), 0x811c9dc5); // where FNV-1a starts
    assertEquals(seedFor(0, "a"), 0xe40c292c); // as FNV's authors have it
    assertEquals(seedFor(0, "foobar"), 0xbf9cf968);
  });

  it("differs from part to part and from run to run", () => {
    const seeds = EXERCISES.flatMap(({ id }) => [1, 2].map((run) => seedFor(run, id)));
    assertEquals(new Set(seeds).size, seeds.length);
    assertNotEquals(seedFor(1, "a/b"), seedFor(1, "ab"));
  });

  it("is a seed that Random takes", () => {
    for (const run of [0, 1, 2 ** 31, 2 ** 32 - 1]) {
      const seed = seedFor(run, "08_backward/scale");
      assert(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32, `${seed}`);
    }
  });
});
