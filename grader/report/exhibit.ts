import type { CapstoneResult, CheckResult } from "./report.ts";

/** What a course draws in the terminal of its results, as lines; none where there is nothing to see. */
export interface Exhibit {
  ofCheck(result: CheckResult, columns: number): string[];
  /** With a heading of its own. */
  ofCapstone(result: CapstoneResult, columns: number): string[];
}
