import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "./random.ts";

/** Beyond 5.4 standard errors lies one right sample in 10⁷; and these samples, once right, repeat. */
const SIGMAS = 5.4;
const DRAWS = 100_000;

function draw(seed: number, next: (random: Random) => number, count = DRAWS): number[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => next(random));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Fails unless the share of values for which `test` is true is `share`, but for chance. */
function assertShare(values: number[], share: number, test: (value: number) => boolean): void {
  const error = Math.sqrt(share * (1 - share) / values.length);
  assertAlmostEquals(values.filter(test).length / values.length, share, SIGMAS * error);
}

describe("Random", () => {
  it("gives the same numbers for the same seed, whatever the machine and the version", () => {
    const first = (seed: number) => draw(seed, (random) => random.uniform(), 2);
    assertEquals(first(0), FIRST[0]);
    assertEquals(first(1), FIRST[1]);
    assertEquals(first(2 ** 32 - 1), FIRST[2]);
  });

  it("gives neighbouring seeds numbers that differ from the first draw on", () => {
    const firsts = Array.from({ length: 2_000 }, (_, seed) => new Random(seed).uniform());
    assertEquals(new Set(firsts).size, firsts.length);
    const centred = firsts.map((u) => u - 1 / 2);
    const products = centred.slice(1).map((u, i) => u * centred[i]);
    // A product of two independent uniform numbers around 0 deviates by 1/12.
    assertAlmostEquals(mean(products), 0, SIGMAS / 12 / Math.sqrt(products.length));
  });

  it("draws uniform numbers from 0 to 1 with their mean, deviation and quarters", () => {
    const values = draw(11, (random) => random.uniform());
    assert(values.every((value) => value >= 0 && value < 1));
    assertAlmostEquals(mean(values), 1 / 2, SIGMAS * Math.sqrt(1 / 12 / DRAWS));
    const square = mean(values.map((value) => (value - 1 / 2) ** 2));
    assertAlmostEquals(square, 1 / 12, SIGMAS * Math.sqrt(1 / 180 / DRAWS));
    for (const quarter of [0, 1, 2, 3]) {
      assertShare(values, 1 / 4, (value) => Math.floor(4 * value) === quarter);
    }
  });

  it("draws normal numbers with mean 0, deviation 1 and the shares of a bell", () => {
    const values = draw(12, (random) => random.normal());
    assertAlmostEquals(mean(values), 0, SIGMAS / Math.sqrt(DRAWS));
    const square = mean(values.map((value) => value ** 2));
    assertAlmostEquals(square, 1, SIGMAS * Math.sqrt(2 / DRAWS));
    assertShare(values, 0.5, (value) => value > 0);
    assertShare(values, 0.6826894921, (value) => Math.abs(value) < 1);
    assertShare(values, 0.9544997361, (value) => Math.abs(value) < 2);
    assertShare(values, 0.9973002039, (value) => Math.abs(value) < 3);
  });

  it("draws normal numbers that have nothing to do with the one before", () => {
    const values = draw(13, (random) => random.normal());
    const products = values.slice(1).map((value, i) => value * values[i]);
    assertAlmostEquals(mean(products), 0, SIGMAS / Math.sqrt(DRAWS));
    const squares = values.slice(1).map((value, i) => value ** 2 * values[i] ** 2);
    assertAlmostEquals(mean(squares), 1, SIGMAS * Math.sqrt(8 / DRAWS));
  });

  it("permutes three numbers into each of the six orders equally often", () => {
    const random = new Random(14);
    const counts = new Map<string, number>();
    for (let i = 0; i < 60_000; i++) {
      const order = random.permutation(3).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assertEquals(counts.size, 6);
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    assert(chiSquare < 42, `χ² is ${chiSquare}`); // with 5 degrees of freedom: 6 in 10⁸ are above
  });

  it("permutes into every number once", () => {
    const order = new Random(15).permutation(1_000);
    assertEquals(order.toSorted(), Uint32Array.from({ length: 1_000 }, (_, i) => i));
    assertEquals(new Random(15).permutation(0), new Uint32Array());
    assertEquals(new Random(15).permutation(1), new Uint32Array([0]));
  });

  it("refuses a seed that is no whole number from 0 to 2³² − 1", () => {
    for (const seed of [-1, 2 ** 32, 1.5, NaN, Infinity]) {
      const error = assertThrows(() => new Random(seed), RangeError);
      const message = `Cannot seed with ${seed}: a seed is a whole number from 0 to 4294967295`;
      assertEquals(error.message, message);
    }
  });

  it("refuses to permute a count that is no whole number from 0", () => {
    for (const count of [-1, 2.5, NaN, Infinity]) {
      const error = assertThrows(() => new Random(1).permutation(count), RangeError);
      const message = `Cannot permute ${count} numbers: the count is a whole number from 0`;
      assertEquals(error.message, message);
    }
  });
});

/** The first two numbers of the seeds 0, 1 and 2³² − 1, as the first version drew them. */
const FIRST = [
  [0.21777990607770026, 0.2753701415482115],
  [0.10380351494605067, 0.18404587050353194],
  [0.553325328831222, 0.9626344787191933],
];
