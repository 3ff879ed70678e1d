import type { CapstoneResult } from "../report/report.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { inert } from "../sandbox/inert.ts";
import { blankResult, stopWithExercise, whyBlocked, whyNotTried } from "./chain.ts";
import type { Capstone, CapstoneInput, JudgedCapstone } from "./course.ts";
import type { Session } from "./session.ts";
import { ownFault } from "./tried.ts";

/** What came of a capstone, as far as it is not what every capstone reports. */
type Outcome = Partial<CapstoneResult>;

/** What a capstone does with the student's exercises, and what it makes of their failures. */
export interface CapstoneTrial {
  capstone: Pick<Capstone, "id" | "title" | "steps" | "needs">;
  /** A session with the student's files; it may take so many seconds in all, where that is said. */
  open(totalSeconds?: number): Session;
  /** Runs them, and scores what comes of it. */
  run(session: Session): Promise<Outcome>;
  /** What to say of an error of theirs; undefined where it is not theirs, but the grader's own. */
  whenThrown(error: unknown): Outcome | Promise<Outcome> | undefined;
}

/**
 * Judges a capstone: settles first whether it can be tried at all, ends it when a clock has stopped one
 * of its exercises alone, and reports whatever comes of it.
 */
export async function judgeCapstoneBy(
  trial: CapstoneTrial,
  input: CapstoneInput,
): Promise<JudgedCapstone> {
  const started = performance.now();
  const { capstone, open } = trial;
  const blank = blankResult(capstone);
  const message = await whyNotTried(capstone.needs, input, open);
  if (message) return { result: { ...blank, message }, files: [] };
  const session = open();
  stopWithExercise(session, capstone.needs, input);
  const outcome = await outcomeOf(trial, session);
  const output = inert(await session.end());
  const durationMs = Math.round(performance.now() - started);
  return { result: { ...blank, ...outcome, output, durationMs }, files: session.files };
}

/** What is known of exercises that were not graded beside their capstone. */
const NOT_GRADED = "Whether an exercise fails alone was not tried: grade the exercises as well.";

/**
 * What to say where no exercise of a capstone failed alone.
 *
 * @param needs those that it needs
 * @param alone those that were graded
 * @param advice what to do if all were
 */
export function noneFailedAlone(
  needs: readonly string[],
  alone: readonly { id: string }[],
  advice: string,
): string {
  const isEachGraded = needs.every((need) => alone.some(({ id }) => id === need));
  return isEachGraded ? `No exercise that it needs failed alone: ${advice}.` : NOT_GRADED;
}

/** What comes of the trial; whatever fails in the grader itself is its own fault alone. */
async function outcomeOf(trial: CapstoneTrial, session: Session): Promise<Outcome> {
  try {
    return await trial.run(session).catch((error) => failed(trial, error));
  } catch (error) {
    return { status: "broken", message: ownFault(error) };
  }
}

async function failed({ whenThrown }: CapstoneTrial, error: unknown): Promise<Outcome> {
  const blocked = error instanceof SandboxError ? whyBlocked(error) : undefined;
  if (blocked) return { status: "blocked", message: blocked };
  const outcome = await whenThrown(error);
  if (!outcome) throw error;
  return outcome;
}
