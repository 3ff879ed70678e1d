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
import {
  type Capstone,
  capstonesOf,
  type Course,
  deeperOf,
  type JudgedCapstone,
} from "./course.ts";
import { withMendFirst } from "./mend_first.ts";
import { onceEach } from "./once.ts";
import { inPool } from "./pool.ts";
import { Room } from "./room.ts";
import { isStopped } from "./tried.ts";
import { TOTAL_SECONDS, TotalClock } from "./total_clock.ts";
import { isTypeChecked, secondsForTypes, typeCheck } from "./type_check.ts";
import { weighed, weighedCapstone } from "./weigh.ts";

/** What to grade. */
export interface Assignment {
  course: Course;
  folder: string;
  reference: Reference | undefined;
  exercises: readonly string[];
  /** The capstones to run, by their ids. */
  capstones: readonly string[];
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
  /** How many exercises at a time; one per core when left out. */
  jobs?: number;
}

/** Called while grading goes on: with exercises in the course's order, the bonus last. */
export interface Listener {
  onExercise?(result: ExerciseResult): void;
  onCapstoneStart?(capstone: Capstone): void;
  onEpoch?(metrics: EpochMetrics, capstone: Capstone): void;
  onCapstone?(result: CapstoneResult): void;
  /** What comes now is a bonus. */
  onDeeper?(): void;
}

/** What is graded together: exercises side by side, and beside them capstones, one after the other. */
interface Half {
  exercises: readonly string[];
  capstones: readonly Capstone[];
}

/** What came of it. */
interface JudgedHalf {
  judged: Judged[];
  capstones: JudgedCapstone[];
}

const NOTHING: JudgedHalf = { judged: [], capstones: [] };

/** Grades and returns the finished report. */
export async function gradeCourse(assignment: Assignment, listener: Listener): Promise<Report> {
  const start = { at: new Date(), ms: performance.now() }; // the wall clock may be set back, this one cannot
  const clock = assignment.clock ?? new TotalClock(TOTAL_SECONDS * assignment.timeoutScale);
  const grading = new Grading({ ...assignment, clock }, listener);
  const [own, bonus] = halvesOf(assignment);
  const core = await grading.half(own, NOTHING);
  if (bonus.exercises.length + bonus.capstones.length === 0) {
    return reportOf(assignment, start, core, NOTHING);
  }
  listener.onDeeper?.();
  return reportOf(assignment, start, core, await grading.half(bonus, core));
}

/** What makes up the course's points, and what is a bonus: that waits, and can't hold up the rest. */
function halvesOf({ course, exercises, capstones }: Assignment): [Half, Half] {
  const deeper = new Set(deeperOf(course).map(({ id }) => id));
  const asked = capstonesOf(course).filter(({ id }) => capstones.includes(id));
  const isOwn = ({ id }: Capstone) => id === course.capstone.id;
  return [
    { exercises: exercises.filter((id) => !deeper.has(id)), capstones: asked.filter(isOwn) },
    {
      exercises: exercises.filter((id) => deeper.has(id)),
      capstones: asked.filter((capstone) => !isOwn(capstone)),
    },
  ];
}

/** One grading: both halves have its clock, and what is loaded once. */
class Grading {
  readonly #submission: Submission;
  /** An exercise that a clock stopped. */
  readonly #stopped = Promise.withResolvers<string>();

  constructor(
    readonly assignment: Assignment & { clock: TotalClock },
    readonly listener: Listener,
  ) {
    this.#submission = submissionOf(assignment);
  }

  /** @param before what was graded before it */
  async half({ exercises, capstones }: Half, before: JudgedHalf): Promise<JudgedHalf> {
    const onJudged = (one: Judged) => isStopped(one.result) && this.#stopped.resolve(one.result.id);
    const asked = { ...this.assignment, exercises };
    const pool = gradeEach(asked, this.#submission, { ...this.listener, onJudged });
    const training = this.#train(capstones, pool, before);
    training.catch(() => {}); // it is awaited below, unless the pool fails first
    const typed = withTypes(await pool, this.assignment);
    const [trained, judged] = await Promise.all([training, typed]);
    for (const { result } of trained) this.listener.onCapstone?.(result);
    return { judged, capstones: trained };
  }

  /** Trains beside the exercises; what there is to tell of it is told after them. */
  async #train(
    capstones: readonly Capstone[],
    pool: Promise<Judged[]>,
    before: JudgedHalf,
  ): Promise<JudgedCapstone[]> {
    const { listener } = this;
    const alone = pool.then((judged) => [...before.judged, ...judged].map(({ result }) => result));
    const trained: JudgedCapstone[] = [];
    for (const capstone of capstones) {
      alone.then(() => listener.onCapstoneStart?.(capstone), () => {});
      const judged = await capstone.judge({
        submission: this.#submission,
        alone,
        stopped: this.#stopped.promise,
        onEpoch: (metrics) =>
          alone.then(() => listener.onEpoch?.(metrics, capstone)).catch(() => {}),
      });
      trained.push(weighedCapstone(capstone, judged, this.assignment.points));
    }
    return trained;
  }
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

/** Asks once for each exercise: everybody who asks for the same one gets the same promise. */
function onceById<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (id) => asked.get(id) ?? asked.set(id, ask(id)).get(id)!;
}

function reportOf(
  { course, seed }: Assignment,
  start: { at: Date; ms: number },
  core: JudgedHalf,
  bonus: JudgedHalf,
): Report {
  const own = [...core.judged, ...core.capstones];
  const deeper = [...bonus.judged, ...bonus.capstones];
  return {
    schema: SCHEMA,
    seed,
    startedAt: start.at.toISOString(),
    durationMs: Math.round(performance.now() - start.ms),
    score: sumOf(own, "score"),
    maxScore: sumOf(own, "maxScore"),
    bonus: sumOf(deeper, "score"),
    exercises: core.judged.map(({ result }) => result),
    capstone: core.capstones[0]?.result ?? null,
    deeper: bonus.judged.map(({ result }) => result),
    ...(bonus.capstones.length > 0 && {
      deeperCapstones: bonus.capstones.map(({ result }) => result),
    }),
    receipt: receiptOf(course, [...own, ...deeper].flatMap(({ files }) => files)),
    versions: { deno: Deno.version.deno, course: course.version },
  };
}

function sumOf(
  parts: readonly (Judged | JudgedCapstone)[],
  field: "score" | "maxScore",
): number {
  return parts.reduce((total, { result }) => total + result[field], 0);
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
  const asked = types ? judged.filter(isTypeChecked) : [];
  const ids = asked.map(({ result }) => result.id);
  const seconds = secondsForTypes(asked, { timeoutScale, clock });
  const errors = await typeCheck(course, folder, ids, seconds);
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

/** Each file once, in the course's order. */
function receiptOf({ exercises }: Course, files: readonly StagedFile[]): Receipt[] {
  const sums = new Map<string, string>(files.map(({ id, sha256 }) => [id, sha256]));
  return exercises.flatMap(({ id }) => {
    const sha256 = sums.get(id);
    return sha256 ? [{ path: `exercises/${id}.ts`, sha256 }] : [];
  });
}
