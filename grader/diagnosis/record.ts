import { alike } from "./alike.ts";
import type { Belief, Beliefs } from "./beliefs.ts";
import { pack, unpack } from "./packed.ts";
import type { Ask, Probe } from "./probe.ts";

/** One of the ways in which answers that hold a belief behave. */
export interface Behaviour extends Belief {
  /** What is seen of it, probe by probe. */
  readonly observations: readonly unknown[];
}

/** Puts all probes of an exercise to an answer. */
export async function observe(probes: readonly Probe[], ask: Ask): Promise<unknown[]> {
  const observations: unknown[] = [];
  for (const probe of probes) observations.push(await probe.observe(ask));
  return observations;
}

/**
 * What is stored of some behaviours, those of one belief one after the other.
 *
 * @param right what a right answer shows: a function that a misconception gets right tells nothing of it
 * @throws {RangeError} when a behaviour shows nothing that a right answer does not, or a right answer
 * shows all that it shows
 */
export function record(
  probes: readonly Probe[],
  right: readonly unknown[],
  behaviours: readonly Behaviour[],
): Beliefs {
  const seen: string[][] = probes.map(() => []);
  const beliefs = new Map<string, Belief & { shows: (number | null)[][] }>();
  for (const { id, text, observations } of behaviours) {
    const wrong = wrongFunctions(probes, right, observations);
    if (wrong.size === 0) throw new RangeError(`${id} shows nothing that a right answer does not`);
    for (const fn of wrong) mustNotFitRight(probes, right, observations, fn, id);
    const shows = probes.map(({ fn }, i) =>
      wrong.has(fn) ? placeIn(seen[i], JSON.stringify(pack(observations[i]))) : null
    );
    const belief = beliefs.get(id) ?? { id, text, shows: [] };
    belief.shows.push(shows);
    beliefs.set(id, belief);
  }
  return {
    seen: seen.map((texts) => texts.map((text) => JSON.parse(text))),
    beliefs: [...beliefs.values()],
  };
}

/** The functions that a behaviour gets wrong. */
function wrongFunctions(
  probes: readonly Probe[],
  right: readonly unknown[],
  observations: readonly unknown[],
): Set<string> {
  const differs = (i: number) => !alike(observations[i], right[i], probes[i].tolerance);
  return new Set(probes.filter((_, i) => differs(i)).map(({ fn }) => fn));
}

/** A belief is named where an answer shows all that the belief shows: a right answer must not. */
function mustNotFitRight(
  probes: readonly Probe[],
  right: readonly unknown[],
  observations: readonly unknown[],
  fn: string,
  id: string,
): void {
  const fits = probes.every((probe, i) =>
    probe.fn !== fn || alike(right[i], observations[i], probe.tolerance)
  );
  if (!fits) return;
  throw new RangeError(
    `a right answer shows all that ${id} shows of ${fn}: add a probe that observes what it leaves out`,
  );
}

/** Two beliefs that answer alike in a function: an answer that holds one of them is not named. */
export interface Twins {
  one: string;
  other: string;
  fn: string;
}

/** The beliefs of a record that can't be told apart. */
export function twinsIn(probes: readonly Probe[], record: Beliefs): Twins[] {
  const shown = shownIn(record);
  const ids = record.beliefs.flatMap(({ id, shows }) => shows.map(() => id));
  const same = (a: number, b: number, fn: string) =>
    probes.every((probe, i) =>
      probe.fn !== fn ||
      shown[a][i] !== null && shown[b][i] !== null &&
        alike(shown[a][i], shown[b][i], probe.tolerance)
    );
  const pairs = ids.flatMap((_, b) => ids.slice(0, b).map((_, a) => [a, b]));
  return [...new Set(probes.map(({ fn }) => fn))].flatMap((fn) =>
    pairs.filter(([a, b]) => ids[a] !== ids[b] && same(a, b, fn))
      .map(([a, b]) => ({ one: ids[a], other: ids[b], fn }))
  );
}

/** Where a text stands in a list; at its end, unless it is there already. */
function placeIn(texts: string[], text: string): number {
  const place = texts.indexOf(text);
  return place === -1 ? texts.push(text) - 1 : place;
}

/** Whether two records say the same but for rounding, which may differ between machines. */
export function sameRecord(probes: readonly Probe[], a: Beliefs, b: Beliefs): boolean {
  const outline = ({ beliefs }: Beliefs) =>
    JSON.stringify(beliefs.map(({ shows, ...belief }) => [
      belief,
      shows.map((places) => places.map((place) => place !== null)),
    ]));
  if (outline(a) !== outline(b)) return false;
  const [one, other] = [shownIn(a), shownIn(b)];
  return one.every((shown, k) =>
    probes.every(({ tolerance }, i) =>
      alike(shown[i], other[k][i], tolerance) && alike(other[k][i], shown[i], tolerance)
    )
  );
}

/** What each behaviour shows, probe by probe. */
function shownIn({ seen, beliefs }: Beliefs): unknown[][] {
  const all = seen.map((observations) => observations.map(unpack));
  return beliefs.flatMap(({ shows }) =>
    shows.map((places) => places.map((place, i) => place === null ? null : all[i]?.[place]))
  );
}
