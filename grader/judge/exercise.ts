import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { match } from "ts-pattern";
import { type ImageSet, Random } from "../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem, Refuted } from "../checks/check.ts";
import { CHECKS } from "../checks/mod.ts";
import { type Exercise, exercise, type ExerciseId } from "../course.ts";
import type {
  CheckResult,
  ExerciseResult,
  ExerciseStatus,
  FailureCause,
} from "../report/report.ts";
import { explain, type Failure, SandboxError } from "../sandbox/failure.ts";
import type { StagedFile } from "../sandbox/stage.ts";
import { named } from "../diagnosis/named.ts";
import { inert, inertLine } from "./inert.ts";
import { seedFor } from "./seeds.ts";
import { Session } from "./session.ts";

/** What is graded, and how. */
export interface Submission {
  /** The folder of the student's files. */
  folder: string;
  /** The folder of the reference; undefined in a student's copy without it. */
  solutions: string | undefined;
  seed: number;
  timeoutScale: number;
  /** The test digits, unzipped once. */
  testDigits(): Promise<ImageSet>;
}

/** Seconds that one call may take; `train` gets more, as it makes many steps. */
const CALL_SECONDS = { default: 5, "10_train": 30 } as Record<string, number>;
/** Seconds that all calls of an exercise may take together. */
const TOTAL_SECONDS = { default: 60, "10_train": 120 } as Record<string, number>;
/** Deno itself takes about 557,000 of it. */
const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 120 };

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
  let checks: Tried[];
  let output = "";
  try {
    checks = await exists(submission.folder, id)
      ? await judgeChecks(row, session, submission)
      : CHECKS[id].map((check) => blocked(check, `the file ${id}.ts is missing`, true));
  } catch (error) {
    checks = CHECKS[id].map((check) => broken(check, error));
  } finally {
    output = inert(await session.end());
  }
  const results = session.loadError
    ? checks.map(({ result }) => result)
    : checks.map(({ result }, i) => withHint(result, row.hints[CHECKS[id][i].hint ?? 0]));
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

/** A check's result, and whether it is blocked for want of the student's own code. */
interface Tried {
  result: CheckResult;
  notStarted: boolean;
}

/** A session with one exercise of a submission, its siblings replaced by the reference. */
export function sessionFor({ id, siblings }: Exercise, submission: Submission): Session {
  const { folder, solutions, seed, timeoutScale } = submission;
  const plan = {
    load: [id],
    own: solutions ? [id] : [id, ...siblings],
    given: solutions ? siblings : [],
    folder,
    solutions: solutions ?? folder,
  };
  const totalSeconds = TOTAL_SECONDS[id] ?? TOTAL_SECONDS.default;
  return new Session(plan, {
    limits: LIMITS,
    seed: seedFor(seed, id),
    totalSeconds,
    timeoutScale,
  });
}

async function judgeChecks(
  row: Exercise,
  session: Session,
  submission: Submission,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const unfinished = new Set<string>();
  const [first] = CHECKS[row.id];
  const loading = await loadFailure(row, session);
  for (const check of CHECKS[row.id]) {
    tried.push(
      loading
        ? check === first
          ? failed(check, { message: explain(loading), cause: loading.kind })
          : blocked(check, "the file could not be loaded")
        : await tryCheck(check, tried, unfinished, row, session, submission),
    );
  }
  return tried;
}

/** Why the exercise can't be called at all. */
async function loadFailure(row: Exercise, session: Session): Promise<Failure | undefined> {
  try {
    const exported = await session.exports(row.id);
    const name = row.exports.find((wanted) => !exported.includes(wanted));
    return name === undefined ? undefined : { kind: "missing-export", name, exported };
  } catch (error) {
    if (error instanceof SandboxError) return error.failure;
    throw error;
  }
}

async function tryCheck(
  check: Check,
  before: Tried[],
  unfinished: Set<string>,
  row: Exercise,
  session: Session,
  submission: Submission,
): Promise<Tried> {
  const waitsFor = before.find(({ result }) => result.id === check.after);
  if (waitsFor && waitsFor.result.status !== "passed") {
    return blocked(check, `"${waitsFor.result.title}" must pass first`, waitsFor.notStarted);
  }
  const todo = check.uses.find((name) => unfinished.has(name));
  if (todo) return blocked(check, `${todo} is not written yet`, true);
  if (session.exhausted) return blocked(check, session.exhausted);
  try {
    const problem = await check.run(labFor(check, row, session, submission));
    return problem ? failed(check, problem) : passed(check);
  } catch (error) {
    return whenThrown(check, error, unfinished, row);
  }
}

function whenThrown(check: Check, error: unknown, unfinished: Set<string>, row: Exercise): Tried {
  if (error instanceof Blocked) return blocked(check, error.message);
  if (error instanceof Refuted) return failed(check, error.problem);
  if (!(error instanceof SandboxError)) return broken(check, error);
  const { failure } = error;
  if (failure.kind !== "unfinished") {
    return failed(check, { message: explain(failure), cause: failure.kind });
  }
  if (!row.exports.includes(failure.name)) {
    return blocked(check, `it needs ${failure.name}, which is not written yet`);
  }
  unfinished.add(failure.name);
  return blocked(check, `${failure.name} is not written yet`, true);
}

/** What a check works with: the calls of one exercise, each judged for changed arguments. */
export function labFor(check: Check, row: Exercise, session: Session, submission: Submission): Lab {
  const seed = seedFor(submission.seed, `${row.id}/${check.id}`);
  const seconds = CALL_SECONDS[row.id] ?? CALL_SECONDS.default;
  return {
    seed,
    random: new Random(seed),
    testDigits: submission.testDigits,
    call: async (fn, args, options = {}) => {
      const { value, after } = await session.call({
        module: row.id,
        fn,
        args,
        echo: true,
        seconds,
        ...options,
      });
      const changed = args.findIndex((arg, i) => !isSame(arg, after[i]));
      if (changed !== -1) {
        throw new Refuted({
          message: `${fn} changed its ${ORDINALS[changed]} argument; work on a copy`,
        });
      }
      return value;
    },
  };
}

const ORDINALS = ["first", "second", "third", "fourth"];

/** Matrices and arrays as they were; what can't be changed by a call is not looked at. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === null || typeof before !== "object") return true;
  if (ArrayBuffer.isView(before) || Array.isArray(before)) return isDeepStrictEqual(before, after);
  return Object.entries(before).every(([name, field]) => {
    const now = after !== null && typeof after === "object"
      ? (after as Record<string, unknown>)[name]
      : undefined;
    return typeof field === "object" ? isSame(field, now) : true;
  });
}

function passed(check: Check): Tried {
  return { result: { ...head(check), status: "passed", score: check.points }, notStarted: false };
}

function failed(
  check: Check,
  { cause = "wrong-answer", ...problem }: Omit<Problem, "cause"> & { cause?: FailureCause },
): Tried {
  const inertProblem = Object.fromEntries(
    Object.entries(problem).map(([name, text]) => [name, inertLine(text)]),
  );
  return {
    result: { ...head(check), status: "failed", score: 0, cause, ...inertProblem },
    notStarted: false,
  };
}

function blocked(check: Check, reason: string, notStarted = false): Tried {
  const message = inertLine(`Could not be tried: ${reason}.`);
  const why = notStarted ? { cause: "unfinished" as const, message } : { message };
  return { result: { ...head(check), status: "blocked", score: 0, ...why }, notStarted };
}

function broken(check: Check, error: unknown): Tried {
  const reason = error instanceof Error ? error.stack ?? error.message : String(error);
  const message = `The grader itself failed here, which costs you nothing: ${reason}`;
  return { result: { ...head(check), status: "broken", score: 0, message }, notStarted: false };
}

function withHint(result: CheckResult, hint: string): CheckResult {
  return result.status === "failed" ? { ...result, hint } : result;
}

function head({ id, title, points }: Check) {
  return { id, title, maxScore: points };
}

function statusOf(checks: Tried[]): ExerciseStatus {
  const has = (status: string) => checks.some(({ result }) => result.status === status);
  return match(true)
    .when(() => checks.every(({ notStarted }) => notStarted), () => "not-started" as const)
    .when(() => has("broken"), () => "broken" as const)
    .when(() => has("failed"), () => "failed" as const)
    .when(() => has("blocked"), () => "blocked" as const)
    .otherwise(() => "passed" as const);
}

async function exists(folder: string, id: ExerciseId): Promise<boolean> {
  try {
    await Deno.lstat(join(folder, `${id}.ts`));
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
