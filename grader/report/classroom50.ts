import { bonusPartsOf, type Part, partsOf } from "./parts.ts";
import type { Report } from "./report.ts";

/** What Classroom 50's runner sets, and a result can't do without. */
export const CLASSROOM50_ENV = [
  "CLASSROOM",
  "ASSIGNMENT",
  "SUBMISSION_TAG",
  "COMMIT_URL",
  "RELEASE_URL",
] as const;

/** Looks up a variable of the environment. */
export type Env = (name: string) => string | undefined;

/**
 * The report as Classroom 50's `result.json` (`classroom50/result/v1`): one test per exercise, with
 * whole points that add up to the score. A bonus exercise is a test of 0 points, whose name says how
 * many it earned.
 *
 * @param env what the runner sets: {@linkcode CLASSROOM50_ENV}, and `REVIEW_URL` where it has one
 */
export function classroom50(report: Report, env: Env): string {
  const result = {
    schema: "classroom50/result/v1",
    classroom: env("CLASSROOM"),
    assignment: env("ASSIGNMENT"),
    submission: env("SUBMISSION_TAG"),
    commit: env("COMMIT_URL"),
    release: env("RELEASE_URL"),
    review: env("REVIEW_URL") || env("COMMIT_URL"),
    datetime: report.startedAt.replace(/\.\d+Z$/, "Z"),
    score: report.score,
    "max-score": report.maxScore,
    tests: [...partsOf(report).map(test), ...bonusPartsOf(report).map(bonusTest)],
  };
  return JSON.stringify(result, null, 2) + "\n";
}

function bonusTest(part: Part) {
  const name = `bonus, ${part.score} of ${part.maxScore}: ${test(part)["test-name"]}`;
  return { ...test(part), "test-name": name, score: 0, "max-score": 0 };
}

function test({ id, title, status, score, maxScore }: Part) {
  return {
    "test-name": `${id} ${title}${status === "not-started" ? " (not started)" : ""}`,
    passed: status === "passed",
    score,
    "max-score": maxScore,
  };
}
