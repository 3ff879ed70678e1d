import { match } from "ts-pattern";
import type { Check, Problem } from "../checks/check.ts";
import { faultOf } from "../reason.ts";
import type { CheckResult, ExerciseStatus, FailureCause } from "../report/report.ts";
import { inert, inertLine } from "./inert.ts";

/** A check's result, and whether it is blocked for want of the student's own code. */
export interface Tried {
  result: CheckResult;
  notStarted: boolean;
  /** Which hint helps, where it is not the check's. */
  hint?: Problem["hint"];
}

/** All is well. */
export function passed(check: Check): Tried {
  return { result: { ...head(check), status: "passed", score: check.points }, notStarted: false };
}

/** Something is wrong: the student's to mend. */
export function failed(
  check: Check,
  { cause = "wrong-answer", digit, printed, hint, ...problem }: Omit<Problem, "cause"> & {
    cause?: FailureCause;
  },
): Tried {
  const inertProblem = Object.fromEntries(
    Object.entries(problem).map(([name, text]) => [name, inertLine(text)]),
  );
  const seen = { ...(digit && { digit }), ...(printed && { printed: inert(printed) }) };
  return {
    result: { ...head(check), status: "failed", score: 0, cause, ...inertProblem, ...seen },
    notStarted: false,
    ...(hint !== undefined && { hint }),
  };
}

/** It could not be tried; the reason ends a sentence. */
export function blocked(check: Check, reason: string, notStarted = false): Tried {
  const message = inertLine(`Could not be tried: ${reason}.`);
  const why = notStarted ? { cause: "unfinished" as const, message } : { message };
  return { result: { ...head(check), status: "blocked", score: 0, ...why }, notStarted };
}

/** The grader's own fault. */
export function broken(check: Check, error: unknown): Tried {
  const message = ownFault(error);
  return { result: { ...head(check), status: "broken", score: 0, message }, notStarted: false };
}

/** What to say of an error that is the grader's own. */
export function ownFault(error: unknown): string {
  return `The grader itself failed here, which is no fault of yours: ${faultOf(error)}`;
}

/** How an exercise came out, from how its checks did. */
export function statusOf(checks: Tried[]): ExerciseStatus {
  const has = (status: string) => checks.some(({ result }) => result.status === status);
  return match(true)
    .when(() => checks.every(({ notStarted }) => notStarted), () => "not-started" as const)
    .when(() => has("broken"), () => "broken" as const)
    .when(() => has("failed"), () => "failed" as const)
    .when(() => has("blocked"), () => "blocked" as const)
    .otherwise(() => "passed" as const);
}

function head({ id, title, points }: Check) {
  return { id, title, maxScore: points };
}
