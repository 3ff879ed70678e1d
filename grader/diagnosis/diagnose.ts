import type { Course, Exercise } from "../judge/course.ts";
import { Session } from "../judge/session.ts";
import { SandboxError } from "../sandbox/failure.ts";
import type { StagePlan } from "../sandbox/stage.ts";
import { type Belief, beliefsAbout, folderOf } from "./beliefs.ts";
import { onlyMatch } from "./eliminate.ts";
import type { Ask } from "./probe.ts";

/** Nothing that is asked here takes a right answer a tenth of it. */
const CALL_SECONDS = 5;
const OPTIONS = {
  limits: { dataKiB: 1_048_576, cpuSeconds: 60 },
  seed: 1,
  totalSeconds: 30,
};

/** An answer that has failed. */
export interface Patient {
  course: Course;
  /** The folder of the student's files. */
  folder: string;
  /** The folder of the reference; undefined in a student's copy without it. */
  solutions: string | undefined;
  timeoutScale: number;
}

/**
 * What the author of a wrong answer seems to have believed about each of some exports; nothing
 * where that is not clear.
 *
 * The answer and the misconceptions run in a child each, both beside the reference. Without it,
 * siblings would be the student's own, whose mistakes would be taken for this file's: then only
 * exercises without siblings are diagnosed.
 */
export async function diagnose(
  { id, siblings, probes: battery }: Pick<Exercise, "id" | "siblings" | "probes">,
  functions: readonly string[],
  { course, folder, solutions, timeoutScale }: Patient,
): Promise<Map<string, Belief>> {
  const found = new Map<string, Belief>();
  if (solutions === undefined && siblings.length > 0) return found;
  const beliefs = await beliefsAbout(id);
  const names = beliefs.map((belief) => belief.id);
  const beside = { given: solutions ? siblings : [], solutions: solutions ?? folder, course: course.exercises };
  const own = sessionOf({ load: [id], own: [id], folder, ...beside }, timeoutScale);
  const wrong = sessionOf(
    { load: names, own: names, folder: folderOf(id), ...beside },
    timeoutScale,
  );
  try {
    const misconceptions = new Map(names.map((name) => [name, asker(wrong, name)]));
    for (const fn of functions) {
      const probes = battery.filter((probe) => probe.fn === fn);
      const match = await onlyMatch(probes, asker(own, id), misconceptions);
      const belief = beliefs.find((belief) => belief.id === match);
      if (belief) found.set(fn, belief);
    }
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error; // it never ends, say: no belief does that
  } finally {
    await Promise.all([own.end(), wrong.end()]);
  }
  return found;
}

/** A session of modules that are to be asked. */
export function sessionOf(plan: StagePlan, timeoutScale: number): Session {
  return new Session(plan, { ...OPTIONS, timeoutScale });
}

/** Puts questions to one module; what ends a call in any other way than a throw ends the diagnosis. */
export function asker(session: Session, module: string): Ask {
  return async (fn, args, onProgress) => {
    try {
      const call = { module, fn, args, echo: true, seconds: CALL_SECONDS, onProgress };
      const { value, after } = await session.call(call);
      return { value, after };
    } catch (error) {
      if (!(error instanceof SandboxError) || error.failure.kind !== "threw") throw error;
      return { threw: error.failure.rangeError ? "a RangeError" : "another error" };
    }
  };
}
