import { alike } from "./alike.ts";
import type { Ask, Probe } from "./probe.ts";

/**
 * The one misconception that shows the same as the answer on every probe; undefined when none
 * does, or more than one.
 *
 * Each probe is put to the answer, and to those that have agreed with it so far. That the whole
 * battery must agree is what keeps two mistakes in one answer from being called by a third one's
 * name.
 *
 * @param own asks the answer
 * @param wrong asks each misconception, by its id
 */
export async function onlyMatch(
  probes: readonly Probe[],
  own: Ask,
  wrong: ReadonlyMap<string, Ask>,
): Promise<string | undefined> {
  let candidates = [...wrong.keys()];
  for (const probe of probes) {
    const seen = await probe.observe(own);
    const still: string[] = [];
    for (const id of candidates) {
      if (alike(seen, await probe.observe(wrong.get(id)!), probe.tolerance)) still.push(id);
    }
    candidates = still;
    if (candidates.length === 0) return undefined;
  }
  return candidates.length === 1 ? candidates[0] : undefined;
}
