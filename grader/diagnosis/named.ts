import type { Exercise } from "../judge/course.ts";
import type { CheckResult } from "../report/report.ts";
import type { Belief } from "./beliefs.ts";
import { diagnose, type Patient } from "./diagnose.ts";

/** A check can fail so only where the answer was called and came back. */
const ANSWERED = ["wrong-answer", "argument-changed", "threw"];

/**
 * The checks, those that failed with what the author of the answer seems to have believed, where
 * that is clear. Code that never ends, or can't be loaded, is not asked again.
 */
export async function named(
  row: Exercise,
  checks: readonly CheckResult[],
  patient: Patient,
): Promise<CheckResult[]> {
  const failed = checks.filter(({ status }) => status === "failed");
  const answered = failed.every(({ reason }) => ANSWERED.includes(reason?.code ?? ""));
  if (failed.length === 0 || !answered) return [...checks];
  if (failed.some(({ reason }) => reason?.code === "wrong-answer" && reason.kept)) return [...checks]; // a belief is about one call
  const usedBy = (id: string) => row.checks.find((check) => check.id === id)?.uses ?? [];
  const functions = new Set(failed.flatMap(({ id }) => usedBy(id)));
  const beliefs = await diagnose(row, [...functions], patient)
    .catch(() => new Map<string, Belief>()); // a student's copy has none, and a hint must not cost the verdict
  return checks.map((check) => {
    const fn = usedBy(check.id).find((name) => beliefs.has(name));
    return failed.includes(check) && fn ? { ...check, misconception: beliefs.get(fn) } : check;
  });
}
