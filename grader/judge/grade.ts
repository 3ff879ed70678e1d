import type { EpochMetrics } from "../../lib/types.ts";
import {
  type CapstoneResult,
  type ExerciseResult,
  type Receipt,
  type Report,
  SCHEMA,
} from "../report/report.ts";
import type { Points } from "./points.ts";
import type { StagedFile } from "../sandbox/stage.ts";
import { type Judged, judgeExercise } from "./exercise.ts";
import type { Submission } from "./submission.ts";
import type { Course, JudgedCapstone } from "./course.ts";
import { onceEach } from "./once.ts";
import { inPool } from "./pool.ts";
import { isTypeChecked, typeCheck } from "./type_check.ts";
import { weighed, weighedCapstone } from "./weigh.ts";

/** What to grade. */
export interface Assignment {
  course: Course;
  folder: string;
  solutions: string | undefined;
  exercises: readonly string[];
  capstone: boolean;
  /** Whether what failed is type-checked. */
  types: boolean;
  seed: number;
  timeoutScale: number;
  /** What each part is worth. */
  points: Points;
  /** How many exercises at a time; one a core when left out. */
  jobs?: number;
}

/** Told while grading goes on; exercises come in the course's order. */
export interface Listener {
  onExercise?(result: ExerciseResult): void;
  onCapstoneStart?(): void;
  onEpoch?(metrics: EpochMetrics): void;
  onCapstone?(result: CapstoneResult): void;
}

/** Grades and returns the finished report. */
export async function gradeCourse(assignment: Assignment, listener: Listener): Promise<Report> {
  const startedAt = new Date();
  const submission = submissionOf(assignment);
  const pool = gradeEach(assignment, submission, listener);
  const training = assignment.capstone ? gradeCapstone(submission, pool, listener) : undefined;
  training?.catch(() => {}); // it is awaited below, unless the pool fails first
  const judged = await pool;
  const [trained, exercises] = await Promise.all([training, withTypes(judged, assignment)]);
  const capstone = trained && weighedCapstone(assignment.course, trained, assignment.points);
  if (capstone) listener.onCapstone?.(capstone.result);
  return reportOf(assignment, startedAt, exercises, capstone);
}

/** Grades exercises alone, several at a time. */
export function gradeEach(
  { exercises, jobs, points }: Pick<Assignment, "exercises" | "jobs" | "points">,
  submission: Submission,
  listener: Pick<Listener, "onExercise"> = {},
): Promise<Judged[]> {
  return inPool(
    exercises,
    jobs ?? navigator.hardwareConcurrency,
    async (id) => weighed(await judgeExercise(id, submission), points[id]),
    ({ result }) => listener.onExercise?.(result),
  );
}

function reportOf(
  { course, seed }: Assignment,
  startedAt: Date,
  judged: readonly Judged[],
  capstone: JudgedCapstone | undefined,
): Report {
  const all = [...judged, ...(capstone ? [capstone] : [])];
  const sum = (field: "score" | "maxScore") =>
    all.reduce((total, { result }) => total + result[field], 0);
  return {
    schema: SCHEMA,
    seed,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    score: sum("score"),
    maxScore: sum("maxScore"),
    bonus: 0,
    exercises: judged.map(({ result }) => result),
    capstone: capstone?.result ?? null,
    deeper: [],
    receipt: receiptOf(course, all.flatMap(({ files }) => files)),
    versions: { deno: Deno.version.deno, course: course.version },
  };
}

/**
 * The judged exercises, those that failed with what the compiler says of them. Where it says
 * something, that is what to look at first, and no hint leads away from it.
 */
export async function withTypes(
  judged: Judged[],
  { course, types, folder, timeoutScale }: Pick<
    Assignment,
    "course" | "types" | "folder" | "timeoutScale"
  >,
): Promise<Judged[]> {
  const asked = types ? judged.filter(isTypeChecked).map(({ result }) => result.id) : [];
  const errors = await typeCheck(course, folder, asked, timeoutScale);
  return judged.map((one) => {
    const typeErrors = errors[one.result.id];
    if (!typeErrors) return one;
    const checks = one.result.checks.map(({ hint: _, ...check }) => check);
    return { ...one, result: { ...one.result, checks, typeErrors } };
  });
}

/** What an assignment grades, with nothing loaded yet. */
export function submissionOf(
  { course, folder, solutions, seed, timeoutScale }: Omit<Submission, "once">,
): Submission {
  return { course, folder, solutions, seed, timeoutScale, once: onceEach() };
}

/** Trains beside the exercises; what there is to tell of it is told after them. */
function gradeCapstone(submission: Submission, pool: Promise<Judged[]>, listener: Listener) {
  const alone = pool.then((judged) => judged.map(({ result }) => result));
  alone.then(() => listener.onCapstoneStart?.(), () => {});
  return submission.course.capstone.judge({
    submission,
    alone,
    onEpoch: (metrics) => alone.then(() => listener.onEpoch?.(metrics)).catch(() => {}),
  });
}

/** Each file once, in the course's order. */
function receiptOf({ exercises }: Course, files: readonly StagedFile[]): Receipt[] {
  const sums = new Map<string, string>(files.map(({ id, sha256 }) => [id, sha256]));
  return exercises.flatMap(({ id }) => {
    const sha256 = sums.get(id);
    return sha256 ? [{ path: `exercises/${id}.ts`, sha256 }] : [];
  });
}
