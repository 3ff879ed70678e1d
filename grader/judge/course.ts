import courseConfig from "../../deno.json" with { type: "json" };
import type { EpochMetrics, Mnist } from "../../lib/mod.ts";
import { loadMnist, loadTestSet } from "../../lib/mnist.ts";
import { type ExerciseId, EXERCISES } from "../course.ts";
import {
  type CapstoneResult,
  type ExerciseResult,
  type Receipt,
  type Report,
  SCHEMA,
} from "../report/report.ts";
import type { Points } from "../points.ts";
import type { StagedFile } from "../sandbox/stage.ts";
import { judgeCapstone, type JudgedCapstone } from "./capstone.ts";
import { type Judged, judgeExercise } from "./exercise.ts";
import type { Submission } from "./submission.ts";
import { inPool } from "./pool.ts";
import { isTypeChecked, typeCheck } from "./type_check.ts";
import { weighed, weighedCapstone } from "./weigh.ts";

/** What to grade. */
export interface Assignment {
  folder: string;
  solutions: string | undefined;
  exercises: readonly ExerciseId[];
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
  const { points } = assignment;
  const pool = inPool(
    assignment.exercises,
    assignment.jobs ?? navigator.hardwareConcurrency,
    async (id) => weighed(await judgeExercise(id, submission), points[id]),
    ({ result }) => listener.onExercise?.(result),
  );
  const training = assignment.capstone ? gradeCapstone(submission, pool, listener) : undefined;
  training?.catch(() => {}); // it is awaited below, unless the pool fails first
  const judged = await pool;
  const [trained, exercises] = await Promise.all([training, withTypes(judged, assignment)]);
  const capstone = trained && weighedCapstone(trained, points.capstone);
  if (capstone) listener.onCapstone?.(capstone.result);
  return reportOf(assignment.seed, startedAt, exercises, capstone);
}

function reportOf(
  seed: number,
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
    challenges: [],
    receipt: receiptOf(all.flatMap(({ files }) => files)),
    versions: { deno: Deno.version.deno, course: courseConfig.version },
  };
}

/** The judged exercises, those that failed with what the compiler says of them. */
async function withTypes(
  judged: Judged[],
  { types, folder, timeoutScale }: Assignment,
): Promise<Judged[]> {
  const asked = types ? judged.filter(isTypeChecked).map(({ result }) => result.id) : [];
  const errors = await typeCheck(folder, asked, timeoutScale);
  return judged.map((one) => {
    const typeErrors = errors[one.result.id];
    return typeErrors ? { ...one, result: { ...one.result, typeErrors } } : one;
  });
}

function submissionOf({ folder, solutions, seed, timeoutScale }: Assignment): Submission {
  let testDigits: ReturnType<typeof loadTestSet> | undefined;
  return { folder, solutions, seed, timeoutScale, testDigits: () => testDigits ??= loadTestSet() };
}

/** Trains beside the exercises; what there is to tell of it is told after them. */
function gradeCapstone(submission: Submission, pool: Promise<Judged[]>, listener: Listener) {
  let mnist: Promise<Mnist> | undefined;
  const alone = pool.then((judged) => judged.map(({ result }) => result));
  alone.then(() => listener.onCapstoneStart?.(), () => {});
  return judgeCapstone({
    submission,
    mnist: () => mnist ??= loadMnist(),
    alone,
    onEpoch: (metrics) => alone.then(() => listener.onEpoch?.(metrics)).catch(() => {}),
  });
}

/** Each file once, in the course's order. */
function receiptOf(files: readonly StagedFile[]): Receipt[] {
  const sums = new Map<string, string>(files.map(({ id, sha256 }) => [id, sha256]));
  return EXERCISES.flatMap(({ id }) => {
    const sha256 = sums.get(id);
    return sha256 ? [{ path: `exercises/${id}.ts`, sha256 }] : [];
  });
}
