import type { EpochMetrics } from "../../lib/types.ts";
import {
  type CapstoneResult,
  type ExerciseResult,
  type Receipt,
  type Report,
  SCHEMA,
} from "../report/report.ts";
import type { Points } from "./points.ts";
import type { Reference } from "./reference.ts";
import type { Memory } from "../sandbox/memory.ts";
import type { StagedFile } from "../sandbox/stage_files.ts";
import { type Judged, judgeExercise } from "./exercise.ts";
import type { Submission } from "./submission.ts";
import type { CapstoneInput, Course, JudgedCapstone } from "./course.ts";
import { withMendFirst } from "./mend_first.ts";
import { onceEach } from "./once.ts";
import { inPool } from "./pool.ts";
import { Room } from "./room.ts";
import { isStopped } from "./tried.ts";
import { TOTAL_SECONDS, TotalClock } from "./total_clock.ts";
import { isTypeChecked, typeCheck } from "./type_check.ts";
import { weighed, weighedCapstone } from "./weigh.ts";

/** What to grade. */
export interface Assignment {
  course: Course;
  folder: string;
  reference: Reference | undefined;
  exercises: readonly string[];
  capstone: boolean;
  /** Whether what failed is type-checked. */
  types: boolean;
  seed: number;
  timeoutScale: number;
  /** How long all of it may take; {@linkcode TOTAL_SECONDS} when left out. */
  clock?: TotalClock;
  /** What the machine had of memory before; each session asks for itself when left out. */
  memory?: Memory;
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
  const start = { at: new Date(), ms: performance.now() }; // a clock may be set back, this one not
  const clock = assignment.clock ?? new TotalClock(TOTAL_SECONDS * assignment.timeoutScale);
  const submission = { ...submissionOf(assignment), clock };
  const stopped = Promise.withResolvers<string>();
  const onJudged = (one: Judged) => isStopped(one.result) && stopped.resolve(one.result.id);
  const pool = gradeEach(assignment, submission, { ...listener, onJudged });
  const training = assignment.capstone
    ? gradeCapstone({ submission, stopped: stopped.promise }, pool, listener)
    : undefined;
  training?.catch(() => {}); // it is awaited below, unless the pool fails first
  const judged = await pool;
  const typed = withTypes(judged, { ...assignment, clock });
  const [trained, exercises] = await Promise.all([training, typed]);
  const capstone = trained && weighedCapstone(assignment.course, trained, assignment.points);
  if (capstone) listener.onCapstone?.(capstone.result);
  return reportOf(assignment, start, exercises, capstone);
}

/**
 * Grades exercises alone, several at a time. One that a clock stopped while other programs had the
 * processors is tried once more, with no other beside it.
 */
export function gradeEach(
  { exercises, jobs, points }: Pick<Assignment, "exercises" | "jobs" | "points">,
  submission: Submission,
  { onExercise, onJudged }: Pick<Listener, "onExercise"> & { onJudged?(judged: Judged): void } = {},
): Promise<Judged[]> {
  const room = new Room();
  const judge = async (id: string) => weighed(await judgeExercise(id, submission), points[id]);
  const judgeOnce = onceById(async (id) => {
    const first = await room.together(() => judge(id));
    return first.starved ? await room.alone(() => judge(id)) : first;
  });
  return inPool(
    exercises,
    jobs ?? navigator.hardwareConcurrency,
    async (id) => {
      const judged = await withMendFirst(await judgeOnce(id), judgeOnce, submission);
      onJudged?.(judged);
      return judged;
    },
    ({ result }) => onExercise?.(result),
  );
}

/** All who ask for the same exercise wait for the same answer. */
function onceById<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (id) => asked.get(id) ?? asked.set(id, ask(id)).get(id)!;
}

function reportOf(
  { course, seed }: Assignment,
  start: { at: Date; ms: number },
  judged: readonly Judged[],
  capstone: JudgedCapstone | undefined,
): Report {
  const all = [...judged, ...(capstone ? [capstone] : [])];
  const sum = (field: "score" | "maxScore") =>
    all.reduce((total, { result }) => total + result[field], 0);
  return {
    schema: SCHEMA,
    seed,
    startedAt: start.at.toISOString(),
    durationMs: Math.round(performance.now() - start.ms),
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
  { course, types, folder, timeoutScale, clock }: Pick<
    Assignment,
    "course" | "types" | "folder" | "timeoutScale" | "clock"
  >,
): Promise<Judged[]> {
  const asked = types ? judged.filter(isTypeChecked).map(({ result }) => result.id) : [];
  const errors = await typeCheck(course, folder, asked, { timeoutScale, clock });
  return judged.map((one) => {
    const typeErrors = errors[one.result.id];
    if (!typeErrors) return one;
    const checks = one.result.checks.map(({ hint: _, ...check }) => check);
    return { ...one, result: { ...one.result, checks, typeErrors } };
  });
}

/** What an assignment grades, with nothing loaded yet. */
export function submissionOf(
  { course, folder, reference, seed, timeoutScale, clock, memory }: Omit<Submission, "once">,
): Submission {
  return { course, folder, reference, seed, timeoutScale, clock, memory, once: onceEach() };
}

/** Trains beside the exercises; what there is to tell of it is told after them. */
function gradeCapstone(
  { submission, stopped }: Pick<CapstoneInput, "submission" | "stopped">,
  pool: Promise<Judged[]>,
  listener: Listener,
) {
  const alone = pool.then((judged) => judged.map(({ result }) => result));
  alone.then(() => listener.onCapstoneStart?.(), () => {});
  return submission.course.capstone.judge({
    submission,
    alone,
    stopped,
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
