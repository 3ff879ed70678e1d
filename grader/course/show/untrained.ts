import { join } from "node:path";
import { Matrix } from "../../../lib/mod.ts";
import { exists } from "../../files.ts";
import { shapeProblem } from "../../judge/compare.ts";
import { exerciseOf } from "../../judge/course.ts";
import { sessionFor, type Submission } from "../../judge/submission.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import { Seeded } from "../../sandbox/values.ts";
import { CAPSTONE } from "../capstone/settings.ts";

/** What a network needs to answer before it is trained. */
const NEEDS = CAPSTONE.needs.slice(0, CAPSTONE.needs.indexOf("06_forward") + 1);
const SECONDS = 10;

/**
 * The ten probabilities that a student's network gives an image before any training, by their own
 * `normalize`, `initParams` and `forward`; undefined where one of them brings no such answer.
 */
export async function untrained(
  image: Uint8Array,
  submission: Submission,
): Promise<ArrayLike<number> | undefined> {
  for (const id of NEEDS) if (!await exists(join(submission.folder, `${id}.ts`))) return undefined;
  const ask = asker(submission);
  try {
    const x = await ask("01_normalize", "normalize", [image]);
    const random = new Seeded(submission.seed);
    const params = await ask("05_init_params", "initParams", [784, 128, 10, random]);
    const layers = await ask("06_forward", "forward", [params, x]);
    return rowOf((layers as { a2?: unknown } | null | undefined)?.a2);
  } catch (error) {
    if (error instanceof SandboxError) return undefined;
    throw error;
  }
}

function asker(submission: Submission) {
  return async (id: string, fn: string, args: unknown[]): Promise<unknown> => {
    const session = sessionFor(exerciseOf(submission.course, id), submission);
    try {
      return (await session.call({ module: id, fn, args, seconds: SECONDS })).value;
    } finally {
      await session.end();
    }
  };
}

function rowOf(a2: unknown): ArrayLike<number> | undefined {
  if (!(a2 instanceof Matrix) || shapeProblem("a2", a2, 1, 10)) return undefined;
  return a2.data.every((share) => share >= 0 && share <= 1) ? a2.data : undefined;
}
