import { join } from "node:path";
import { CHECKS } from "../checks/mod.ts";
import { exercise, type ExerciseId } from "../course.ts";
import { named } from "../diagnosis/named.ts";
import { exists } from "../paths.ts";
import type { CheckResult, ExerciseResult } from "../report/report.ts";
import type { StagedFile } from "../sandbox/stage.ts";
import { inert } from "./inert.ts";
import type { Session } from "./session.ts";
import { allSiblings, sessionFor, type Submission } from "./submission.ts";
import { blocked, broken, statusOf, type Tried } from "./tried.ts";
import { tryChecks } from "./try_checks.ts";

/** An exercise's result, and the files that were loaded for it. */
export interface Judged {
  result: ExerciseResult;
  /** Whether its module could be loaded. */
  loaded: boolean;
  /** How long its calls took, all together. */
  callsMs: number;
  files: readonly StagedFile[];
}

/** Grades one exercise alone, its siblings replaced by the reference where there is one. */
export async function judgeExercise(id: ExerciseId, submission: Submission): Promise<Judged> {
  const started = performance.now();
  const row = exercise(id);
  const session = sessionFor(row, submission);
  const checks = await tryOrBlock(id, session, submission);
  const output = inert(await session.end());
  const results = checks.map(({ result, hint }, i) => {
    const which = hint ?? CHECKS[id][i].hint ?? 0;
    return which === "none" ? result : withHint(result, row.hints[which]);
  });
  return {
    files: session.files,
    loaded: session.loadError === undefined,
    callsMs: session.usedMs,
    result: {
      id,
      title: row.title,
      status: statusOf(checks),
      score: checks.reduce((sum, check) => sum + check.result.score, 0),
      maxScore: row.points,
      durationMs: Math.round(performance.now() - started),
      output,
      checks: await named(row, results, submission),
    },
  };
}

async function tryOrBlock(
  id: ExerciseId,
  session: Session,
  submission: Submission,
): Promise<Tried[]> {
  const block = (reason: string, isOwn: boolean) =>
    CHECKS[id].map((check) => blocked(check, reason, isOwn));
  const isThere = (it: ExerciseId) => exists(join(submission.folder, `${it}.ts`));
  try {
    if (!await isThere(id)) return block(`the file ${id}.ts is missing`, true);
    for (const sibling of submission.solutions ? [] : allSiblings(id)) {
      if (!await isThere(sibling)) return block(`it needs ${sibling}.ts, which is missing`, false);
    }
    return await tryChecks(exercise(id), session, submission);
  } catch (error) {
    return CHECKS[id].map((check) => broken(check, error));
  }
}

/** A wrong answer gets the hint of its check; where the code did not come to one, it would mislead. */
function withHint(result: CheckResult, hint: string): CheckResult {
  return isAnswer(result) ? { ...result, hint } : result;
}

/** A RangeError is about shapes or classes, and so is many a hint. */
function isAnswer({ cause, actual, message = "" }: CheckResult): boolean {
  if (cause === "threw") return message.startsWith("It threw RangeError");
  return cause === "wrong-answer" && actual !== "undefined";
}
