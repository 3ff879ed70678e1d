import { allPartsOf, bonusOf, isBonusAlone } from "../report/parts.ts";
import type { Report } from "../report/report.ts";

/**
 * 2 if the grader itself failed anywhere; otherwise 0 if the score is high enough, and 1 if not. A bonus
 * counts only if nothing else was graded.
 */
export function exitCode(report: Report, failUnder: number): number {
  if (allPartsOf(report).some(({ status }) => status === "broken")) return 2;
  const { score, maxScore } = isBonusAlone(report) ? bonusOf(report) : report;
  return 100 * score >= failUnder * maxScore ? 0 : 1;
}
