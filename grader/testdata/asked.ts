/** An answer to one exercise that a test asks questions, beside the reference. */
import { join } from "node:path";
import { askOf } from "../diagnosis/ask.ts";
import type { Ask } from "../diagnosis/probe.ts";
import { exerciseOf } from "../judge/course.ts";
import { onceEach } from "../judge/once.ts";
import { Session } from "../judge/session.ts";
import { sessionFor, type Submission } from "../judge/submission.ts";
import { course, REFERENCE } from "./this_course.ts";

/** No test of what an answer says is about its speed. */
const PATIENCE = 10;
/** What dozens of answers in one child may use. */
const TOGETHER = {
  limits: { dataKiB: 1_048_576, cpuSeconds: 600 },
  seed: 1,
  totalSeconds: 600,
  timeoutScale: PATIENCE,
};

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

/**
 * Asks several answers to one exercise, one after the other in one child.
 *
 * @param files as in {@linkcode asAnswer}; none is loaded twice
 */
export async function askingEach<T>(
  id: string,
  files: readonly string[],
  use: (ask: Ask) => Promise<T>,
): Promise<T[]> {
  const folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  const own = files.map((_, i) => `answer_${i}`);
  const { siblings: given } = exerciseOf(course, id);
  const plan = { load: own, own, given, folder, reference: REFERENCE, course: course.exercises };
  const session = new Session(plan, TOGETHER);
  const call: typeof session.call = (call) => session.call(call);
  const { timeoutScale, totalSeconds } = TOGETHER;
  const found: T[] = [];
  try {
    for (const [i, file] of files.entries()) {
      const path = file.startsWith("/") ? file : join(course.folders.homes, id, file);
      await Deno.copyFile(path, join(folder, `${own[i]}.ts`));
    }
    for (const module of own) {
      found.push(await use(askOf({ call, module, timeoutScale, totalSeconds })));
    }
  } finally {
    await session.end();
    await Deno.remove(folder, { recursive: true });
  }
  return found;
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
