import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/**
 * Random numbers that can be repeated: the same seed gives the same numbers, on every machine.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(new Random(7).uniform(), new Random(7).uniform());
 * ```
 */
export class Random {
  readonly #generator;
  #spareNormal: number | undefined;

  /**
   * @param seed a whole number from 0 to 2³² − 1
   * @throws {RangeError} when the seed is anything else
   */
  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
      throw new RangeError(
        `Cannot seed with ${seed}: a seed is a whole number from 0 to ${2 ** 32 - 1}`,
      );
    }
    this.#generator = xoroshiro128plusFromState(mixedState(seed));
  }

  /** A number from 0 (included) to 1 (excluded), every one as likely as the next. */
  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  /**
   * A number from the standard normal distribution: mean 0, standard deviation 1.
   *
   * The Box–Muller transform makes two at a time; the second is kept for the next call.
   * Source: G. E. P. Box and M. E. Muller, A Note on the Generation of Random Normal Deviates, 1958.
   */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform())); // 1 − u is never 0
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /**
   * The numbers 0 to n − 1 in a random order, every order as likely as the next.
   *
   * Source: the Fisher–Yates shuffle, D. E. Knuth, The Art of Computer Programming, volume 2, 3.4.2.
   *
   * @param n how many, a whole number from 0
   * @throws {RangeError} when `n` is not a whole number from 0
   *
   * @example
   * ```ts
   * import { assertEquals } from "@std/assert";
   * assertEquals(new Random(1).permutation(4).toSorted(), new Uint32Array([0, 1, 2, 3]));
   * ```
   */
  permutation(n: number): Uint32Array {
    if (!Number.isInteger(n) || n < 0) {
      throw new RangeError(`Cannot permute ${n} numbers: the count is a whole number from 0`);
    }
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = uniformInt(this.#generator, 0, i);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }
}

/**
 * Four state words from one seed, so that seeds 1 and 2 share nothing from the first draw on.
 *
 * The mixing is MurmurHash3's 32-bit finaliser, over steps of 2³² / φ as in SplitMix.
 * Source: G. L. Steele, D. Lea and C. H. Flood, Fast Splittable Pseudorandom Number Generators, 2014.
 */
function mixedState(seed: number): number[] {
  return [1, 2, 3, 4].map((step) => {
    let word = seed + Math.imul(step, 0x9e3779b9);
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  });
}
