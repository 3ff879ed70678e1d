import { alike } from "./alike.ts";
import type { Belief, Beliefs } from "./beliefs.ts";
import { unpack } from "./packed.ts";
import type { Ask, Probe } from "./probe.ts";

/**
 * The one belief whose answers show the same as this answer on every probe of a function; undefined
 * when there is none, or more than one.
 *
 * The answer is asked as long as a belief agrees with it. That all of the probes must agree is what
 * keeps two mistakes in one answer from being called by a third one's name.
 *
 * @param ask asks the answer
 */
export async function onlyMatch(
  probes: readonly Probe[],
  fn: string,
  ask: Ask,
  { seen, beliefs }: Beliefs,
): Promise<Belief | undefined> {
  const about = [...probes.keys()].filter((i) => probes[i].fn === fn);
  let candidates = beliefs.flatMap(({ id, text, shows }) =>
    shows.filter((places) => about.every((i) => typeof places[i] === "number"))
      .map((places) => ({ id, text, places }))
  );
  for (const i of candidates.length > 0 ? about : []) {
    const own = await probes[i].observe(ask);
    const agrees = (seen[i] ?? []).map((one) => alike(own, unpack(one), probes[i].tolerance));
    candidates = candidates.filter(({ places }) => agrees[places[i]!]);
    if (candidates.length === 0) return undefined;
  }
  const [only, ...others] = candidates;
  const isOnly = only !== undefined && others.every(({ id }) => id === only.id);
  return isOnly ? { id: only.id, text: only.text } : undefined;
}
