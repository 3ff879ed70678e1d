import { Blocked, type Check, type Problem, Refuted } from "./check.ts";
import { type Exercise, exerciseOf } from "./course.ts";
import { explain, type Failure, SandboxError } from "../sandbox/failure.ts";
import type { Reason } from "../report/report.ts";
import { labFor, type Notes } from "./lab.ts";
import { hasCodeAfter } from "./left_todo.ts";
import { readSources } from "./sources.ts";
import type { Session } from "./session.ts";
import { allSiblings, type Submission } from "./submission.ts";
import { blocked, broken, failed, passed, type Tried } from "./tried.ts";

/** An exercise that can be called, and what is known of it so far. */
interface Trial {
  row: Exercise;
  session: Session;
  submission: Submission;
  tried: Tried[];
  /** Exports that turned out to call `todo`. */
  unfinished: Set<string>;
  notes: Notes;
}

/** What is added to the message of code that is right when it is called alone. */
const ALONE = "called alone it is right";
const KEPT = `${ALONE}, so something is kept from one call to the next`;

/** Tries the checks of an exercise, one after the other. */
export async function tryChecks(
  row: Exercise,
  session: Session,
  submission: Submission,
): Promise<Tried[]> {
  const failure = await loadFailure(row, session);
  if (failure) return whenNotLoaded(row, failure);
  const trial: Trial = {
    row,
    session,
    submission,
    tried: [],
    unfinished: new Set(),
    notes: { answered: new Set() },
  };
  for (const check of row.checks) trial.tried.push(await tryCheck(check, trial));
  return withTheirOwnFailure(row.checks, trial.tried);
}

/**
 * What can't be judged has a reason elsewhere: a failure that says why, or code that is not written yet.
 * Where there is neither, as of answers that are of no use in some calls only, it is the failure itself.
 */
function withTheirOwnFailure(checks: readonly Check[], tried: Tried[]): Tried[] {
  const isReasonElsewhere = tried.some(({ result: { status, reason }, notStarted }) =>
    status !== "passed" && (notStarted || !/^(can't-be-judged|waits)$/.test(reason?.code ?? ""))
  );
  if (isReasonElsewhere) return tried;
  return tried.map((one, i) => {
    const { reason } = one.result;
    if (reason?.code !== "can't-be-judged") return one;
    return failed(checks[i], { message: reason.why, hint: "none" });
  });
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

/** The first check carries the message; where a sibling is at fault, none does. */
function whenNotLoaded({ id, checks }: Exercise, failure: Failure): Tried[] {
  if (failure.kind === "total-clock") {
    return checks.map((check) => blocked(check, { code: "total-clock" }));
  }
  const place = "where" in failure ? failure.where : undefined;
  if (place && !place.startsWith(id)) {
    return checks.map((check) => blocked(check, { code: "sibling-unloadable", where: place }));
  }
  return checks.map((check, i) =>
    i === 0 ? stopped(check, failure) : blocked(check, { code: "not-loaded" })
  );
}

/**
 * What brought no answer is wrong, unless other programs had the processors: then nobody knows what it
 * would have answered.
 */
function stopped(check: Check, failure: Failure, printed?: string): Tried {
  if (failure.kind === "timed-out" && failure.starved) {
    return broken(check, `${explain(failure)} Grade it again when they are done.`);
  }
  return failed(check, { message: explain(failure), reason: reasonOf(failure), printed });
}

async function tryCheck(check: Check, trial: Trial): Promise<Tried> {
  const { tried, unfinished, session, row, submission } = trial;
  const waitsFor = tried.find(({ result }) => result.id === check.after);
  if (waitsFor && waitsFor.result.status !== "passed" && !waitsFor.onlyAtFullSize) {
    if (check.promises && trial.notes.broken) return failed(check, trial.notes.broken);
    return blocked(check, { code: "waits", check: waitsFor.result.title }, waitsFor.notStarted);
  }
  const todo = check.uses.find((name) => unfinished.has(name));
  if (todo) return blocked(check, { code: "not-written", name: todo }, true);
  if (session.exhausted) return blocked(check, { code: session.exhausted });
  try {
    const problem = await check.run(labFor(check, row, session, submission, trial.notes));
    if (!problem) return passed(check);
    return failed(check, {
      printed: session.lastPrinted,
      ...(check.promises ? problem : withKept(problem, tried)),
    });
  } catch (error) {
    return await whenThrown(check, error, trial);
  }
}

/** A problem that comes of what is kept: why is said once. */
function withKept(problem: Problem, tried: readonly Tried[]): Problem {
  if (!isKept(problem.reason)) return problem;
  const wasSaid = tried.some(({ result }) => isKept(result.reason));
  const what = problem.message.replace(/\.$/, "");
  return { ...problem, message: `${what} (${wasSaid ? ALONE : KEPT})` };
}

function isKept(reason: Reason | undefined): boolean {
  return reason !== undefined && "kept" in reason;
}

async function whenThrown(check: Check, error: unknown, trial: Trial): Promise<Tried> {
  const { row, unfinished, session, submission, notes } = trial;
  const printed = session.lastPrinted;
  if (error instanceof Blocked) {
    return blocked(check, { code: "can't-be-judged", why: error.message });
  }
  if (error instanceof Refuted) return failed(check, { printed, ...error.problem });
  if (!(error instanceof SandboxError)) return broken(check, error);
  const { failure } = error;
  if (failure.kind === "total-clock") return blocked(check, { code: failure.kind });
  if (failure.kind !== "unfinished") return stopped(check, failure, printed);
  if (!row.exports.includes(failure.name)) {
    return isOfSibling(failure.name, row, submission)
      ? blocked(check, { code: "sibling-not-written", name: failure.name })
      : stopped(check, asThrown(failure), printed);
  }
  if (notes.answered?.has(failure.name)) return failed(check, notEverywhere(failure.name, printed));
  unfinished.add(failure.name);
  if (await isLeftBehind(failure, trial)) return failed(check, stillStands(failure));
  return blocked(check, { code: "not-written", name: failure.name }, true);
}

/** Whether a sibling of the student's own exports it: the reference has nothing left to write. */
function isOfSibling(name: string, { id }: Exercise, { course, reference }: Submission): boolean {
  return !reference &&
    allSiblings(course, id).some((it) => exerciseOf(course, it).exports.includes(name));
}

/** A `todo` of a function that the exercise neither has nor needs is an error like any other. */
function asThrown({ name, where }: Unfinished): Failure {
  return { kind: "threw", text: `TodoError: ${name} is not written yet`, where, rangeError: false };
}

/** Code that calls todo for some inputs only is begun: that it is missing there is its mistake. */
function notEverywhere(name: string, printed: string): Problem {
  const message = `${name} calls todo here, though it has answered other calls.`;
  return { message, reason: { code: "unfinished" }, printed };
}

type Unfinished = Extract<Failure, { kind: "unfinished" }>;

/** Whether the function is written, below the stub's own line. */
async function isLeftBehind(
  { where }: Unfinished,
  { row, submission }: Trial,
): Promise<boolean> {
  if (!where?.startsWith(`${row.id}.ts:`)) return false;
  const { [row.id]: source = "" } = await readSources({ exercises: [row] }, submission.folder);
  return hasCodeAfter(source, where);
}

function stillStands({ name, where }: Unfinished): Problem {
  const message = `todo("${name}") still stands above your code, at ${where}: delete that line.`;
  return { message, reason: { code: "unfinished" } };
}

function reasonOf(failure: Failure): Reason {
  const { kind } = failure;
  return kind === "threw" ? { code: kind, rangeError: failure.rangeError } : { code: kind };
}
