import type { Random } from "../../../lib/mod.ts";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** What a disguise is drawn with. */
export type Draws = Pick<Random, "uniform" | "permutation">;

/**
 * So often the hash is repeated, which takes some hundredths of a second. A run has one of four billion
 * seeds, and code that sees the images could try each in minutes, if that were to draw a few numbers.
 */
const ROUNDS = 100_000;

/**
 * Random numbers of a part of a run that nobody works out from what they did, by trying one seed after the
 * other.
 *
 * Source: RFC 8018, PKCS #5, PBKDF2.
 */
export async function secretDraws(runSeed: number, part: string): Promise<Draws> {
  const [seed, salt] = [String(runSeed), part].map((text) => new TextEncoder().encode(text));
  const key = await crypto.subtle.importKey("raw", seed, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return new Secret([...new Int32Array(await crypto.subtle.deriveBits(how, key, 128))]);
}

class Secret implements Draws {
  readonly #generator;

  /** @param state four words */
  constructor(state: number[]) {
    this.#generator = xoroshiro128plusFromState(state);
  }

  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  permutation(n: number): Uint32Array {
    const keys = Float64Array.from({ length: n }, () => this.uniform());
    return Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
  }
}
