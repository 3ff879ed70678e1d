/**
 * A seed for a named part of a run, so that grading one exercise alone repeats what the whole run
 * did with it. The hash is FNV-1a over the name's characters, started from the run's seed.
 * Source: G. Fowler, L. C. Noll and K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm.
 */
export function seedFor(runSeed: number, name: string): number {
  let hash = (0x811c9dc5 ^ runSeed) >>> 0;
  for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
