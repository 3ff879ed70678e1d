import { SandboxError } from "../sandbox/failure.ts";
import type { Belief, Beliefs } from "./beliefs.ts";
import { onlyMatch } from "./eliminate.ts";
import type { Ask, Probe } from "./probe.ts";

/** What an exercise knows of the beliefs behind wrong answers to it. */
export interface Diagnosed {
  /** Questions that tell its misconceptions apart. */
  readonly probes: readonly Probe[];
  /** What its misconceptions answer. */
  readonly beliefs: Beliefs;
}

/**
 * What the author of a wrong answer seems to have believed about each of some functions; nothing
 * where that is not clear.
 *
 * @param ask asks the answer, beside the reference: a mistake in a sibling would be taken for its own
 */
export async function diagnose(
  { probes, beliefs }: Diagnosed,
  functions: Iterable<string>,
  ask: Ask,
): Promise<Map<string, Belief>> {
  const found = new Map<string, Belief>();
  try {
    for (const fn of functions) {
      const belief = await onlyMatch(probes, fn, ask, beliefs);
      if (belief) found.set(fn, belief);
    }
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error; // it never ends, say: no belief does that
  }
  return found;
}
