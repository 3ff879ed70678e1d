import { allPartsOf, bonusOf, isBonusAlone } from "../report/parts.ts";
import type { Report } from "../report/report.ts";

/**
 * 2 where the grader itself was at fault, in whatever part; else whether the score is enough. A bonus
 * counts only where nothing else was graded.
 */
export function exitCode(report: Report, failUnder: number): number {
  if (allPartsOf(report).some(({ status }) => status === "broken")) return 2;
  const { score, maxScore } = isBonusAlone(report) ? bonusOf(report) : report;
  return 100 * score >= failUnder * maxScore ? 0 : 1;
}
