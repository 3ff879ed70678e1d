import { cameTo } from "./measured.ts";
import type { CapstoneResult, CheckResult, ExerciseResult, Report } from "./report.ts";

/** An exercise or a capstone: what every report has a row, a suite or a test for. */
export type Part = ExerciseResult;

/** The exercises in the course's order, then the capstone, if it was asked for: they make up the score. */
export function partsOf({ exercises, capstone }: Report): Part[] {
  return [...exercises, ...(capstone ? [partOf(capstone)] : [])];
}

/** What is a bonus, in the course's order: exercises, then their capstones. */
export function bonusPartsOf({ deeper, deeperCapstones = [] }: Report): Part[] {
  return [...deeper, ...deeperCapstones.map(partOf)];
}

/** All that was graded, what is a bonus last. */
export function allPartsOf(report: Report): Part[] {
  return [...partsOf(report), ...bonusPartsOf(report)];
}

/** The capstones that were graded, the course's own first. */
export function capstoneResults({ capstone, deeperCapstones = [] }: Report): CapstoneResult[] {
  return [...(capstone ? [capstone] : []), ...deeperCapstones];
}

/** The exercise to go on with: the first that does not pass, in the bonus where all others do. */
export function nextExercise({ exercises, deeper }: Report): ExerciseResult | undefined {
  return [...exercises, ...deeper].find(({ status }) => status !== "passed");
}

/** A capstone's result is its only check. */
function partOf(capstone: CapstoneResult): Part {
  const { id, title, status, score, maxScore, message } = capstone;
  const measured = capstone.measure && `${title}: ${cameTo(capstone)}`;
  const check: CheckResult = { id, title: measured ?? title, status, score, maxScore, message };
  return { ...capstone, checks: [check] };
}

/** The points of what is a bonus, and how many could be had. */
export function bonusOf(report: Report): { score: number; maxScore: number } {
  const most = bonusPartsOf(report).reduce((sum, { maxScore }) => sum + maxScore, 0);
  return { score: report.bonus, maxScore: most };
}

/** Whether nothing was graded but what is a bonus. */
export function isBonusAlone(report: Report): boolean {
  return partsOf(report).length === 0 && bonusPartsOf(report).length > 0;
}

/** `64 of 100 points`, and the bonus where there is one; of a bonus alone, how much of it. */
export function scoreText(report: Report): string {
  const { score, maxScore, bonus } = report;
  if (isBonusAlone(report)) return `${bonus} of ${bonusOf(report).maxScore} bonus points`;
  return `${score} of ${maxScore} points${bonus === 0 ? "" : ` and a bonus of ${bonus}`}`;
}
