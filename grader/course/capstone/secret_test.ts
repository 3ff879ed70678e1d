import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { secretDraws } from "./secret.ts";

describe("secret draws", () => {
  it("are the same for the same seed and part, and others for any other", async () => {
    const first = async (seed: number, part: string) => (await secretDraws(seed, part)).uniform();
    assertEquals(await first(1, "capstone"), await first(1, "capstone"));
    assertNotEquals(await first(2, "capstone"), await first(1, "capstone"));
    assertNotEquals(await first(1, "blame"), await first(1, "capstone"));
  });

  it("spread evenly, in numbers and in orders", async () => {
    const draws = await secretDraws(1, "capstone");
    const mean = Array.from({ length: 10_000 }, () => draws.uniform()).reduce((a, b) => a + b) /
      10_000;
    assert(Math.abs(mean - 0.5) < 0.02, `${mean}`);
    const firsts = Array.from({ length: 3_000 }, () => draws.permutation(3)[0]);
    for (const n of [0, 1, 2]) {
      const count = firsts.filter((first) => first === n).length;
      assert(Math.abs(count - 1_000) < 150, `${n} comes first ${count} times`);
    }
    assertEquals([...draws.permutation(500)].sort((a, b) => a - b), [...Array(500).keys()]);
  });

  it("can't be had by trying seeds: one alone takes a thousand times as long as a Random", async () => {
    const started = performance.now();
    await secretDraws(1, "capstone");
    const secret = performance.now() - started;
    const again = performance.now();
    for (let seed = 0; seed < 1_000; seed++) new Random(seed).uniform();
    assert(secret > performance.now() - again, `${secret} ms`);
  });
});
