import type { Report } from "../report/report.ts";

/** 2 where the grader itself was at fault, in whatever part; else whether the score is enough. */
export function exitCode(
  { exercises, capstone, score, maxScore }: Report,
  failUnder: number,
): number {
  if ([...exercises, capstone].some((part) => part?.status === "broken")) return 2;
  return 100 * score >= failUnder * maxScore ? 0 : 1;
}
