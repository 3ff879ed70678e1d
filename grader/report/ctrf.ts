import { match } from "ts-pattern";
import { bonusPartsOf, capstoneResults, type Part, partsOf } from "./parts.ts";
import type { CheckResult, Report } from "./report.ts";
import { tell } from "./tell.ts";

/**
 * The report in the Common Test Report Format: one test per check, with its points in `extra`.
 *
 * Time is measured for an exercise, not for a check: a test's duration is 0, and the exercise's is in
 * its `extra`.
 */
export function ctrf(report: Report): string {
  const capstones = capstoneResults(report).map(({ id }) => id);
  const testsOf = (part: Part, isBonus: boolean) =>
    part.checks.map((check) =>
      test(part, check, { isBonus, isFile: !capstones.includes(part.id) })
    );
  const tests = [
    ...partsOf(report).flatMap((part) => testsOf(part, false)),
    ...bonusPartsOf(report).flatMap((part) => testsOf(part, true)),
  ];
  const start = Date.parse(report.startedAt);
  const results = {
    tool: { name: "digits-from-scratch", version: report.versions.course },
    summary: { ...countsOf(tests), start, stop: start + report.durationMs },
    tests,
    extra: {
      score: report.score,
      maxScore: report.maxScore,
      bonus: report.bonus,
      seed: report.seed,
      testAccuracy: report.capstone?.testAccuracy ?? null,
      receipt: report.receipt,
    },
  };
  return JSON.stringify({ reportFormat: "CTRF", specVersion: "0.0.0", results }, null, 2) + "\n";
}

type Status = "passed" | "failed" | "skipped" | "pending" | "other";

function test(
  part: Part,
  check: CheckResult,
  { isBonus, isFile }: { isBonus: boolean; isFile: boolean },
) {
  const lines = part.status === "not-started" ? ["Not started."] : tell(check);
  return {
    name: `${part.id}: ${check.title}`,
    status: statusOf(part, check),
    duration: 0,
    suite: [part.id],
    ...(lines.length === 0 ? {} : { message: lines.join("\n") }),
    filePath: isFile ? `exercises/${part.id}.ts` : undefined,
    extra: {
      check: check.id,
      score: check.score,
      maxScore: check.maxScore,
      exerciseDurationMs: part.durationMs,
      misconception: check.misconception?.id,
      ...(isBonus && { bonus: true }),
    },
  };
}

/** Pending is what nobody has begun; other is the grader's own fault. */
function statusOf(part: Part, check: CheckResult): Status {
  if (part.status === "not-started") return "pending";
  return match(check.status)
    .returnType<Status>()
    .with("passed", "failed", (status) => status)
    .with("blocked", () => "skipped")
    .with("broken", () => "other")
    .exhaustive();
}

function countsOf(tests: { status: Status }[]) {
  const count = (wanted: Status) => tests.filter(({ status }) => status === wanted).length;
  return {
    tests: tests.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    pending: count("pending"),
    other: count("other"),
  };
}
