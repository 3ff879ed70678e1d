import {
  Blocked,
  type Check,
  type Lab,
  type Problem,
  Refuted,
} from "../../../grader/judge/check.ts";
import type { Exercise } from "../../../grader/judge/course.ts";

/** What came of a check: what it returned, or what it threw. */
type Outcome = () => Problem | undefined;

/**
 * An exercise whose checks are tried on many seeds: a check that draws nothing, or a part of one, comes
 * out the same each time, and is tried once. Only of answers that keep nothing from one call to the next.
 */
export function remembering(row: Exercise): Exercise {
  return { ...row, checks: row.checks.map(withMemory) };
}

function withMemory(check: Check): Check {
  const parts = new Map<string, Promise<unknown>>();
  let known: Outcome | undefined;
  const run = async (lab: Lab) => {
    if (known) return known();
    const { watched, hasDrawn } = watch(lab, parts);
    const outcome = await outcomeOf(check, watched);
    if (!hasDrawn() && lab.broken() === undefined) known = outcome;
    return outcome();
  };
  return { ...check, run };
}

/** What ends a child is thrown on: the next seed is to see it too. */
async function outcomeOf(check: Check, lab: Lab): Promise<Outcome> {
  try {
    const problem = await check.run(lab);
    return () => problem;
  } catch (error) {
    if (!(error instanceof Blocked || error instanceof Refuted)) throw error;
    return () => {
      throw error;
    };
  }
}

/** A lab that knows whether a check has asked it for anything random. */
function watch(lab: Lab, parts: Map<string, Promise<unknown>>) {
  let drawn = false;
  const watched: Lab = {
    ...lab,
    get random() {
      drawn = true;
      return lab.random;
    },
    get seed() {
      drawn = true;
      return lab.seed;
    },
    fixed: <T>(what: string, part: () => Promise<T>) => {
      if (!parts.has(what)) parts.set(what, part());
      return parts.get(what) as Promise<T>;
    },
  };
  return { watched, hasDrawn: () => drawn };
}
