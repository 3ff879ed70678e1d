import { match } from "ts-pattern";
import { inert } from "../sandbox/inert.ts";
import { allPartsOf, bonusPartsOf, type Part } from "./parts.ts";
import type { CheckResult, Report } from "./report.ts";
import { tell } from "./tell.ts";

/**
 * The report as JUnit XML, which GitLab, Jenkins and most editors read: one suite per
 * exercise, one case per check. What could not be tried or is not started is skipped; the grader's own
 * fault is an error.
 *
 * Time is measured for an exercise, not for a check: cases have none.
 */
export function junit(report: Report): string {
  const bonus = new Set(bonusPartsOf(report).map(({ id }) => id));
  const suites = allPartsOf(report).map((part) =>
    suite(part, report.startedAt, bonus.has(part.id) ? { bonus: "true" } : {})
  );
  const all = allPartsOf(report).flatMap(({ checks }) => checks);
  const { skipped: _, ...counts } = countsOf(all);
  return '<?xml version="1.0" encoding="UTF-8"?>\n' +
    element(
      "testsuites",
      { name: "digits-from-scratch", ...counts, time: seconds(report) },
      suites,
    );
}

function suite(part: Part, startedAt: string, more: Record<string, string>): string {
  const points = Object.entries({ score: part.score, "max-score": part.maxScore, ...more })
    .map(([name, value]) => element("property", { name, value }));
  const printed = part.output.trim() === "" ? [] : [element("system-out", {}, xml(part.output))];
  return element("testsuite", {
    name: part.id,
    ...countsOf(part.checks),
    time: seconds(part),
    timestamp: startedAt.replace(/\.\d+Z$/, ""),
  }, [element("properties", {}, points), ...part.checks.map((c) => testcase(part, c)), ...printed]);
}

function testcase(part: Part, check: CheckResult): string {
  const lines = part.status === "not-started" ? ["Not started."] : tell(check);
  const text = [...lines, `${check.score} of ${check.maxScore} points`].join("\n");
  const about = { message: check.message ?? check.title, type: check.reason?.code ?? check.status };
  const outcome = match(check.status)
    .with("passed", () => [])
    .with("failed", () => [element("failure", about, xml(text))])
    .with("broken", () => [element("error", about, xml(text))])
    .with("blocked", () => [element("skipped", {}, xml(lines.join("\n")))])
    .exhaustive();
  return element("testcase", { name: check.title, classname: part.id }, outcome);
}

function countsOf(checks: CheckResult[]) {
  const count = (status: CheckResult["status"]) =>
    checks.filter((check) => check.status === status).length;
  return {
    tests: checks.length,
    failures: count("failed"),
    errors: count("broken"),
    skipped: count("blocked"),
  };
}

function seconds({ durationMs }: { durationMs: number }): string {
  return (durationMs / 1000).toFixed(3);
}

/** An element with other elements, or with text that is XML already, inside. */
function element(
  name: string,
  attributes: Record<string, string | number>,
  inside: string | string[] = "",
): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xml(String(value)).replaceAll("\n", "&#10;")}"`).join("");
  const content = typeof inside === "string" ? inside : `\n${inside.join("")}`;
  return inside.length === 0 ? `<${name}${list}/>\n` : `<${name}${list}>${content}</${name}>\n`;
}

/** Text that XML can hold: no control characters or lone surrogates, no markup. */
function xml(text: string): string {
  return inert(text, Infinity).replaceAll(/[\uFFFE\uFFFF]/g, "\uFFFD")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
