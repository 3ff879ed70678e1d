/** An answer to one exercise that a test asks questions, beside the reference. */
import { join } from "node:path";
import { askOf } from "../diagnosis/ask.ts";
import type { Ask } from "../diagnosis/probe.ts";
import { exerciseOf } from "../judge/course.ts";
import { onceEach } from "../judge/once.ts";
import { sessionFor, type Submission } from "../judge/submission.ts";
import { course, REFERENCE } from "./course.ts";

/** No test of what an answer says is about its speed. */
const PATIENCE = 10;

/**
 * Lays a file out as a student's answer to an exercise.
 *
 * @param file an absolute path, or one in the exercise's home: `misconceptions/log_softmax.ts`
 */
export async function asAnswer<T>(
  id: string,
  file: string,
  use: (submission: Submission) => Promise<T>,
): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  const { homes } = course.folders;
  const rest = { course, reference: REFERENCE, seed: 1, timeoutScale: PATIENCE, once: onceEach() };
  try {
    const path = file.startsWith("/") ? file : join(homes, id, file);
    await Deno.copyFile(path, join(folder, `${id}.ts`));
    return await use({ folder, ...rest });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Asks an answer to an exercise. */
export function asking<T>(id: string, file: string, use: (ask: Ask) => Promise<T>): Promise<T> {
  return asAnswer(id, file, async (submission) => {
    const session = sessionFor(exerciseOf(course, id), submission);
    const call: typeof session.call = (call) => session.call(call);
    try {
      return await use(askOf({ call, module: id, timeoutScale: PATIENCE }));
    } finally {
      await session.end();
    }
  });
}
