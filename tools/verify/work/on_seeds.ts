import { type Exercise, exerciseOf, pointsOf } from "../../../grader/judge/course.ts";
import { judgeExercise } from "../../../grader/judge/exercise.ts";
import { sessionFor, type Submission } from "../../../grader/judge/submission.ts";
import { tryChecks } from "../../../grader/judge/try_checks.ts";
import { course } from "../../../grader/course/mod.ts";
import type { CheckResult } from "../../../grader/report/report.ts";
import { type Answer, asFolder, submissionOf } from "../answers.ts";
import { remembering } from "./remembering.ts";

/** A child grows old: it is replaced after so many seeds. */
const SEEDS_PER_CHILD = 50;
/** Reasons after which the child goes on. */
const ALIVE = ["wrong-answer", "argument-changed", "threw", "waits", "can't-be-judged"];

/** What an answer scores on one seed, and which checks did not pass. */
export interface Score {
  seed: number;
  points: number;
  maxPoints: number;
  lost: { check: string; status: Exclude<CheckResult["status"], "passed">; message: string }[];
}

/** An answer's score on one seed, and what the report calls its mistakes. */
export interface Graded extends Score {
  names: string[];
}

/** Grades an answer alone, as `deno task grade` does. */
export function graded(answer: Answer, seed: number): Promise<Graded> {
  return asFolder([answer], false, async (folder) => {
    const { result } = await judgeExercise(answer.id, submissionOf(folder, seed));
    const names = result.checks.flatMap((check) => check.misconception?.id ?? []);
    const score = scoreOf(seed, exerciseOf(course, answer.id), result.checks);
    return { ...score, names: [...new Set(names)] };
  });
}

/**
 * What an answer scores on each of many seeds: what `deno task grade` would give it, without a new child
 * for each seed. What comes out the same on all of them is tried once; of an answer that keeps something
 * from one call to the next, or ends its child, everything is tried anew.
 */
export function onSeeds(answer: Answer, seeds: readonly number[]): Promise<Score[]> {
  return asFolder([answer], false, async (folder) => {
    const row = exerciseOf(course, answer.id);
    const scores: Score[] = [];
    let some = remembering(row);
    while (scores.length < seeds.length) {
      const next = seeds.slice(scores.length, scores.length + SEEDS_PER_CHILD);
      const found = await inOneChild(some, submissionOf(folder, next[0]), next, some === row);
      scores.push(...found.scores);
      if (!found.isSteady) some = row;
    }
    return scores;
  });
}

/**
 * Scores on some seeds in one child, up to the first that shows that the answer is not steady.
 *
 * @param anew whether the modules are loaded anew for each seed
 */
async function inOneChild(
  row: Exercise,
  submission: Submission,
  seeds: readonly number[],
  anew: boolean,
) {
  const session = sessionFor(row, submission);
  const scores: Score[] = [];
  try {
    for (const seed of seeds) {
      if (anew && scores.length > 0) await session.forget();
      const tried = await tryChecks(row, session, { ...submission, seed });
      const results = tried.map(({ result }) => result);
      scores.push(scoreOf(seed, row, results));
      const isAlive = results.every(({ reason }) => !reason || ALIVE.includes(reason.code));
      if (!isAlive || (!anew && doesKeep(row, results))) return { scores, isSteady: false };
    }
    return { scores, isSteady: true };
  } finally {
    await session.end();
  }
}

/** Whether something is kept from one call to the next, or may be. */
function doesKeep({ checks }: Exercise, results: readonly CheckResult[]): boolean {
  return results.some(({ status, reason }, i) =>
    (checks[i].promises && status === "failed") || (reason && "kept" in reason)
  );
}

function scoreOf(seed: number, row: Exercise, results: readonly CheckResult[]): Score {
  return {
    seed,
    points: results.reduce((sum, { score }) => sum + score, 0),
    maxPoints: pointsOf(row),
    lost: results.flatMap(({ id, status, message = "" }) =>
      status === "passed" ? [] : [{ check: id, status, message }]
    ),
  };
}
