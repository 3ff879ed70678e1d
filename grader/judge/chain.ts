/** What every capstone has to settle about the exercises it needs, before it runs them and when they fail. */
import { join } from "node:path";
import { exists } from "../files.ts";
import type { CapstoneResult } from "../report/report.ts";
import { explain, type Failure, SandboxError } from "../sandbox/failure.ts";
import { type Capstone, type CapstoneInput, type Exercise, exerciseOf } from "./course.ts";
import type { Session } from "./session.ts";

/** A stub answers at once, whatever it is asked. */
const ASKED_SECONDS = 2;
/** All stubs together answer in a hundredth of it, loading included. */
const ALL_ASKED_SECONDS = 10;

/** Opens a session with the student's files that may take so many seconds in all. */
type Open = (totalSeconds: number) => Session;

/** What a capstone reports as long as nothing of it could be tried. */
export function blankResult(
  { id, title, steps }: Pick<Capstone, "id" | "title" | "steps">,
): CapstoneResult {
  return {
    id,
    title,
    status: "blocked",
    score: 0,
    maxScore: steps[0],
    durationMs: 0,
    testAccuracy: null,
    history: [],
    blame: null,
    output: "",
  };
}

/**
 * Why a capstone can't be tried: one of the files it needs is not there, or nothing is written in it.
 *
 * @param open its files are asked in a session of their own
 * @returns a sentence; undefined where it can be tried
 */
export async function whyNotTried(
  needs: readonly string[],
  input: CapstoneInput,
  open: Open,
): Promise<string | undefined> {
  const missing = await firstMissing(needs, input.submission.folder);
  if (missing) return `Could not be tried: it needs ${missing}, whose file is missing.`;
  const unwritten = await firstNotStarted(needs, input, open);
  return unwritten && `Could not be tried: it needs ${unwritten}, which is not started.`;
}

/** The first of some exercises whose file is not there. */
export async function firstMissing<Id extends string>(
  needs: readonly Id[],
  folder: string,
): Promise<Id | undefined> {
  for (const id of needs) {
    if (!await exists(join(folder, `${id}.ts`))) return id;
  }
  return undefined;
}

/**
 * The first exercise of which nothing is written. A stub calls `todo` before it looks at what it was
 * given, so it is asked without anything.
 */
async function firstNotStarted(
  needs: readonly string[],
  input: CapstoneInput,
  open: Open,
): Promise<string | undefined> {
  const session = open(ALL_ASKED_SECONDS);
  stopWithExercise(session, needs, input);
  try {
    for (const id of needs) {
      if (session.exhausted) return undefined; // it hangs, and so it is no stub
      if (await isStub(session, exerciseOf(input.submission.course, id))) return id;
    }
    return undefined;
  } finally {
    await session.end();
  }
}

/** Whether every export of an exercise does nothing but call `todo`. */
async function isStub(session: Session, { id, exports }: Exercise): Promise<boolean> {
  for (const fn of exports) {
    try {
      await session.call({ module: id, fn, args: [], seconds: ASKED_SECONDS });
      return false;
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      if (error.failure.kind !== "unfinished") return false;
    }
  }
  return true;
}

/** Ends a session as soon as a clock has stopped one of its exercises alone. */
export function stopWithExercise(
  session: Session,
  needs: readonly string[],
  { stopped }: Pick<CapstoneInput, "stopped">,
): void {
  stopped?.then((id) => {
    if (!needs.includes(id)) return;
    session.stop({ kind: "called-off", because: `a clock stopped ${id}` });
  });
}

/**
 * Why nothing came of a capstone that is no mistake in the exercises: one is not finished, or a clock
 * other than its own ended it.
 *
 * @returns a sentence; undefined where it failed
 */
export function whyBlocked(error: SandboxError): string | undefined {
  const { failure } = error;
  if (failure.kind === "unfinished") {
    return `Could not be tried: ${failure.name} is not written yet.`;
  }
  return isCalledOff(failure) ? `Could not be tried. ${explain(failure)}` : undefined;
}

/** Whether it was ended for what is no fault of its own. */
function isCalledOff({ kind }: Failure): boolean {
  return kind === "called-off" || kind === "total-clock";
}

/** The exercise in whose file something was thrown, where that is known. */
export function exerciseAt<Id extends string>(
  needs: readonly Id[],
  { failure }: SandboxError,
): Id | null {
  const where = "where" in failure ? failure.where : undefined;
  return needs.find((id) => where?.startsWith(`${id}.ts:`)) ?? null;
}
