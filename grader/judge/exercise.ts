import { join } from "node:path";
import { askOf } from "../diagnosis/ask.ts";
import { named } from "../diagnosis/named.ts";
import { exists } from "../files.ts";
import type { ExerciseResult, Reason } from "../report/report.ts";
import { inert } from "../sandbox/inert.ts";
import type { StagedFile } from "../sandbox/stage_files.ts";
import { type Exercise, exerciseOf, pointsOf } from "./course.ts";
import { withHints } from "./hints.ts";
import type { Session } from "./session.ts";
import { allSiblings, sessionFor, type Submission } from "./submission.ts";
import { blocked, broken, ownFault, statusOf, type Tried } from "./tried.ts";
import { tryChecks } from "./try_checks.ts";

/** An exercise's result, and the files that were loaded for it. */
export interface Judged {
  result: ExerciseResult;
  /** Whether its module could be loaded. */
  loaded: boolean;
  /** How long its calls took, all together. */
  callsMs: number;
  /** How much of its time it has had: loading, all calls, and what was asked for the diagnosis. */
  ownSeconds: number;
  /** Whether a clock stopped it, though other programs had the processors: that is not its fault. */
  starved: boolean;
  files: readonly StagedFile[];
}

/** Grades one exercise alone, its siblings replaced by the reference where there is one. */
export async function judgeExercise(id: string, submission: Submission): Promise<Judged> {
  const started = performance.now();
  const row = exerciseOf(submission.course, id);
  const session = sessionFor(row, submission);
  const tried = await tryOrBlock(row, session, submission);
  const checks = withHints(tried, row);
  const judged = {
    files: session.files,
    loaded: session.loadError === undefined,
    callsMs: session.usedMs,
    starved: session.starved,
    result: {
      id,
      title: row.title,
      status: statusOf(tried),
      score: tried.reduce((sum, { result }) => sum + result.score, 0),
      maxScore: pointsOf(row),
      durationMs: Math.round(performance.now() - started),
      output: inert(session.printed),
      checks,
    },
  };
  const diagnosed = await withBeliefs(judged.result, row, session, submission);
  const { ownSeconds } = session;
  await session.end();
  return { ...judged, ownSeconds, result: diagnosed };
}

/**
 * A result with what the author of a wrong answer seems to have believed. The answer is asked in the
 * session that judged it. Where the student's own siblings are beside it, their mistakes would be
 * taken for this file's. A fault of the diagnosis leaves every verdict as it is, but is told.
 */
async function withBeliefs(
  result: ExerciseResult,
  row: Exercise,
  session: Session,
  { reference, timeoutScale }: Submission,
): Promise<ExerciseResult> {
  if (reference === undefined && row.siblings.length > 0) return result;
  const ask = askOf({ call: (call) => session.call(call), module: row.id, timeoutScale });
  try {
    return { ...result, checks: await named(row, result.checks, ask) };
  } catch (error) {
    const checks = result.checks.map((check) =>
      check.status === "failed" ? { ...check, hint: ownFault(error) } : check
    );
    return { ...result, status: "broken", checks };
  }
}

async function tryOrBlock(
  row: Exercise,
  session: Session,
  submission: Submission,
): Promise<Tried[]> {
  const { course, folder, reference } = submission;
  const block = (reason: Reason, isOwn: boolean) =>
    row.checks.map((check) => blocked(check, reason, isOwn));
  const isThere = (it: string) => exists(join(folder, `${it}.ts`));
  try {
    if (!await isThere(row.id)) return block({ code: "missing-file", file: `${row.id}.ts` }, true);
    for (const sibling of reference ? [] : allSiblings(course, row.id)) {
      if (await isThere(sibling)) continue;
      return block({ code: "sibling-missing", file: `${sibling}.ts` }, false);
    }
    return await tryChecks(row, session, submission);
  } catch (error) {
    return row.checks.map((check) => broken(check, error));
  }
}
