import type { CheckResult } from "../report/report.ts";
import { diagnose, type Diagnosed } from "./diagnose.ts";
import type { Ask } from "./probe.ts";

/** A check can fail so only where the answer was called and came back. */
const ANSWERED = ["wrong-answer", "argument-changed", "threw"];

/** An exercise whose answers are diagnosed. */
interface Row extends Diagnosed {
  readonly checks: readonly { readonly id: string; readonly uses: readonly string[] }[];
}

/**
 * The checks, those that failed with what the author of the answer seems to have believed, where
 * that is clear. Code that never ends, or can't be loaded, is not asked again.
 */
export async function named(
  row: Row,
  checks: readonly CheckResult[],
  ask: Ask,
): Promise<CheckResult[]> {
  const failed = checks.filter(({ status }) => status === "failed");
  if (failed.length === 0 || !failed.every(isOfOneCall)) return [...checks];
  const usedBy = (id: string) => row.checks.find((check) => check.id === id)?.uses ?? [];
  const functions = new Set(failed.flatMap(({ id }) => usedBy(id)));
  const beliefs = await diagnose(row, functions, ask);
  return checks.map((check) => {
    const fn = usedBy(check.id).find((name) => beliefs.has(name));
    return failed.includes(check) && fn ? { ...check, misconception: beliefs.get(fn) } : check;
  });
}

/** Whether a call came back with a wrong answer, and would alone: a belief is about one call. */
function isOfOneCall({ reason }: CheckResult): boolean {
  if (!ANSWERED.includes(reason?.code ?? "")) return false;
  return !reason || !("kept" in reason);
}
