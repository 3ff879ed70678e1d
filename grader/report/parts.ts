import type { CheckResult, ExerciseResult, Report } from "./report.ts";

/** An exercise or the capstone: what every report has a row, a suite or a test for. */
export type Part = ExerciseResult;

/** The exercises in the course's order, then the capstone, if it was asked for. */
export function partsOf({ exercises, capstone }: Report): Part[] {
  if (!capstone) return exercises;
  const { id, title, status, score, maxScore, message } = capstone;
  const check: CheckResult = { id, title, status, score, maxScore, message };
  return [...exercises, { ...capstone, checks: [check] }];
}

/** `64 of 100 points`, and the bonus where there is one. */
export function scoreText({ score, maxScore, bonus }: Report): string {
  return `${score} of ${maxScore} points${bonus === 0 ? "" : ` and a bonus of ${bonus}`}`;
}
