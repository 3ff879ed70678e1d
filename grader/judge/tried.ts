import { match } from "ts-pattern";
import type { Check, Problem } from "./check.ts";
import { faultOf } from "../files.ts";
import type { CheckResult, ExerciseResult, ExerciseStatus, Reason } from "../report/report.ts";
import { inert, inertLine } from "../sandbox/inert.ts";

/** A check's result, and whether it is blocked for want of the student's own code. */
export interface Tried {
  result: CheckResult;
  notStarted: boolean;
  /** Which hint helps, where it is not the check's. */
  hint?: Problem["hint"];
  /** The arguments of the call that failed. */
  args?: Problem["args"];
  /** The numbers that were compared. */
  numbers?: Problem["numbers"];
  /** What a wrong number looks like. */
  looks?: Problem["looks"];
  /** Whether it failed at full size alone. */
  onlyAtFullSize?: Problem["onlyAtFullSize"];
}

/** All is well. */
export function passed(check: Check): Tried {
  return { result: { ...head(check), status: "passed", score: check.points }, notStarted: false };
}

/** Something is wrong: the student's to mend. */
export function failed(check: Check, problem: Problem): Tried {
  const { digit, printed, hint, reason, args, numbers, looks, onlyAtFullSize } = problem;
  const seen = { ...(digit && { digit }), ...(printed && { printed: inert(printed) }) };
  return {
    result: {
      ...head(check),
      status: "failed",
      score: 0,
      reason: reason ?? { code: "wrong-answer" },
      ...textsOf(problem),
      ...seen,
    },
    notStarted: false,
    ...(hint !== undefined && { hint }),
    ...(args !== undefined && { args }),
    ...(numbers && { numbers }),
    ...(looks && { looks }),
    ...(onlyAtFullSize && { onlyAtFullSize }),
  };
}

/** What is said of it; a counterexample may be a picture of several lines, drawn by the check. */
function textsOf({ message, counterexample, expected, actual }: Problem) {
  return {
    message: inertLine(message),
    ...(counterexample !== undefined && { counterexample: inert(counterexample, 1_000) }),
    ...(expected !== undefined && { expected: inertLine(expected) }),
    ...(actual !== undefined && { actual: inertLine(actual) }),
  };
}

/** It could not be tried. */
export function blocked(check: Check, reason: Reason, notStarted = false): Tried {
  const message = inertLine(`Could not be tried: ${whyBlocked(reason)}.`);
  return { result: { ...head(check), status: "blocked", score: 0, reason, message }, notStarted };
}

/** The grader's own fault. */
export function broken(check: Check, error: unknown): Tried {
  const message = ownFault(error);
  const reason = { code: "own-fault" } as const;
  return {
    result: { ...head(check), status: "broken", score: 0, reason, message },
    notStarted: false,
  };
}

/** The end of a sentence that says why a check was not tried. */
function whyBlocked(reason: Reason): string {
  return match(reason)
    .with({ code: "missing-file" }, ({ file }) => `the file ${file} is missing`)
    .with({ code: "sibling-missing" }, ({ file }) => `it needs ${file}, which is missing`)
    .with(
      { code: "sibling-unloadable" },
      ({ where }) => `it imports ${where}, which can't be loaded`,
    )
    .with({ code: "not-loaded" }, () => "the file could not be loaded")
    .with({ code: "waits" }, ({ check }) => `"${check}" must pass first`)
    .with(
      { code: "sibling-not-written" },
      ({ name }) => `it needs ${name}, which is not written yet`,
    )
    .with({ code: "not-written" }, ({ name }) => `${name} is not written yet`)
    .with({ code: "total-clock" }, () => "the total clock of the grading had run out")
    .with({ code: "too-slow-altogether" }, () => "the code took too long altogether")
    .with({ code: "stopped-too-often" }, () => "the code was stopped too often")
    .with({ code: "can't-be-judged" }, ({ why }) => why)
    .otherwise(({ code }) => code);
}

/** What to say of an error that is the grader's own. */
export function ownFault(error: unknown): string {
  return `The grader itself failed here, which is no fault of yours: ${faultOf(error)}`;
}

/** Reasons that say of a clock that it stopped code. */
const STOPPED: Reason["code"][] = ["timed-out", "too-slow-altogether"];

/** Whether a clock stopped an exercise: what it is part of would be stopped too. */
export function isStopped({ checks }: Pick<ExerciseResult, "checks">): boolean {
  return checks.some(({ reason }) => reason !== undefined && STOPPED.includes(reason.code));
}

/** How an exercise came out, from how its checks did. */
export function statusOf(checks: Tried[]): ExerciseStatus {
  const all = (code: Reason["code"]) => checks.every(({ result }) => result.reason?.code === code);
  const has = (status: string) => checks.some(({ result }) => result.status === status);
  return match(true)
    .when(() => all("missing-file"), () => "missing" as const)
    .when(() => checks.every(({ notStarted }) => notStarted), () => "not-started" as const)
    .when(() => has("broken"), () => "broken" as const)
    .when(() => has("failed"), () => "failed" as const)
    .when(() => has("blocked"), () => "blocked" as const)
    .otherwise(() => "passed" as const);
}

function head({ id, title, points }: Check) {
  return { id, title, maxScore: points };
}
