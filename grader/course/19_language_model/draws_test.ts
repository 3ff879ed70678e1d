import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, Random } from "../../../lib/mod.ts";
import { sample } from "../../../solutions/19_language_model.ts";
import type { Seeded } from "../../sandbox/values.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { certainProblem, looksOf, repeatsProblem, sharesProblem } from "./draws.ts";

/** A lab that draws with the reference, whose logits and temperature may be changed before. */
function drawing(draw: (logits: Matrix, temperature: number, random: Random) => unknown) {
  return labOf({
    sample: (logits: Matrix, temperature: number, { seed }: Seeded) =>
      draw(logits, temperature, new Random(seed)),
  });
}

const right = drawing(sample);
const CASE = { logits: [0, 4, 8], temperature: 4 };

describe("what is judged of draws", () => {
  it("passes where they are right", async () => {
    assertEquals(await sharesProblem(right, CASE), undefined);
    assertEquals(await certainProblem(right, { ...CASE, temperature: 0, right: 2 }), undefined);
    assertEquals(await repeatsProblem(right), undefined);
  });

  it("counts each token, and says how often it should have come", async () => {
    const cold = drawing((logits, _, random) => sample(logits, 1, random));
    const problem = await sharesProblem(cold, CASE);
    assertMatch(problem!.message, /^token 0 came \d+ times in 600 draws, expected about 54$/);
    assertEquals(
      problem!.counterexample,
      "sample([[0, 4, 8]], 4, new Random(seed)) // seeds 1 to 600",
    );
  });

  it("misses the tail that only the five likeliest leave", async () => {
    const topFive = drawing((logits, temperature, random) => {
      const fifth = [...logits.data].sort((a, b) => b - a)[4];
      const cut = logits.data.map((z) => z < fifth ? -1000 : z);
      return sample(new Matrix(1, logits.cols, cut), temperature, random);
    });
    const logits = Array.from({ length: 100 }, (_, j) => j % 2 === 0 ? 0 : -0.8);
    const problem = await sharesProblem(topFive, { logits, temperature: 1 });
    assertMatch(
      problem!.message,
      /^the \d+ least likely tokens together came 0 times in 600 draws/,
    );
    assertEquals(problem!.hint, "tail");
  });

  it("has the hint on the tail only where all others come in their shares", async () => {
    const likeliest = drawing(({ data }) => data.indexOf(Math.max(...data)));
    assertEquals((await sharesProblem(likeliest, CASE))!.hint, undefined);
    const alike = drawing((_logits, _temperature, random) => 1 + Math.floor(2 * random.uniform()));
    const skewed = { logits: [0, 4, 8], temperature: 4 };
    assertEquals((await sharesProblem(alike, skewed))!.hint, undefined);
  });

  it("looks like one token for all, or like the shares of others", () => {
    const p = [0.6, 0.1, 0.3];
    assertEquals(looksOf([600, 0, 0], p), "same");
    assertEquals(looksOf([60, 180, 360], p), "places");
    assertEquals(looksOf([200, 200, 200], p), undefined);
  });

  it("is not content with noise of another shape", async () => {
    const added = (noise: (u: number) => number) =>
      drawing((logits, temperature, random) => {
        const noisy = logits.data.map((z) => z / temperature + noise(1 - random.uniform()));
        return noisy.indexOf(Math.max(...noisy));
      });
    const logits = Array.from({ length: 100 }, (_, j) => j === 60 ? Math.log(99) + 0.5 : 0);
    const one = { logits, temperature: 1, draws: 1500 };
    assertEquals(await sharesProblem(added((u) => -Math.log(-Math.log(u))), one), undefined);
    assertMatch((await sharesProblem(added((u) => -Math.log(u)), one))!.message, /^token 60 came/);
    const turned = added((u) => Math.log(-Math.log(u)));
    assertMatch((await sharesProblem(turned, one))!.message, /^token 60 came/);
  });

  it("names the token that must come", async () => {
    const hot = drawing((logits, _, random) => sample(logits, 100, random));
    const problem = await certainProblem(hot, { ...CASE, temperature: 0, right: 2 });
    assertMatch(problem!.message, /^sample\(…\) is [01], expected 2$/);
  });

  it("wants a token, and no other number or kind of answer", async () => {
    for (
      const [got, message] of [
        [3, "sample(…) is 3, expected a token from 0 to 2"],
        [0.5, "sample(…) is 0.5, expected a token from 0 to 2"],
        [NaN, "sample(…) is NaN, expected a token from 0 to 2"],
        [undefined, "sample(…) is undefined, expected a number (is a return missing?)"],
      ]
    ) {
      const problem = await sharesProblem(drawing(() => got), CASE);
      assertEquals(problem?.message, message);
    }
  });

  it("finds out who draws from another generator", async () => {
    const other = new Random(1);
    const own = drawing((logits, temperature) => sample(logits, temperature, other));
    assertEquals(await sharesProblem(own, CASE), undefined);
    const problem = await repeatsProblem(own);
    assertMatch(problem!.message, /^the same seed gave another token: draw from the given/);
  });
});
