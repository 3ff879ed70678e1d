import { match } from "ts-pattern";
import { exercise, type ExerciseId } from "../course.ts";
import type { Paint } from "./paint.ts";
import type { CapstoneResult, CheckResult, ExerciseResult, Report } from "./report.ts";

const NAME_WIDTH = 22;
const TITLE_WIDTH = 44;

/** One line of an exercise: a mark, its name, its title, its points. */
export function exerciseLine(result: ExerciseResult, paint: Paint): string {
  const title = result.status === "not-started" ? "not started" : result.title;
  return line(result.status, result.id, title, result, paint);
}

/** One line of the capstone. */
export function capstoneLine(result: CapstoneResult, paint: Paint): string {
  const title = result.testAccuracy === null
    ? result.status === "blocked" ? "waits for exercises 01 to 10" : result.status
    : `${(100 * result.testAccuracy).toFixed(2)} % of digits it has never seen`;
  return line(result.status, "capstone", title, result, paint);
}

function line(
  status: string,
  name: string,
  title: string,
  { score, maxScore }: { score: number; maxScore: number },
  paint: Paint,
): string {
  const points = `${String(score).padStart(3)} /${String(maxScore).padStart(3)}`;
  return `${mark(status, paint)} ${name.padEnd(NAME_WIDTH)}${title.padEnd(TITLE_WIDTH)}${points}`;
}

function mark(status: string, paint: Paint): string {
  return match(status)
    .with("passed", () => paint("green", "✓"))
    .with("failed", () => paint("red", "✗"))
    .with("broken", () => paint("red", "!"))
    .otherwise(() => paint("gray", "·"));
}

/**
 * What follows the lines: each failure with what, where, expected, got and a hint; the score; and
 * what to do next.
 *
 * @param pathOf the path under which the reader opens an exercise's file
 */
export function summary(report: Report, paint: Paint, pathOf: (id: ExerciseId) => string): string {
  const failures = report.exercises
    .filter(({ status }) => status !== "passed" && status !== "not-started")
    .map((result) => exerciseFailure(result, paint, pathOf));
  return [
    ...failures,
    ...capstoneFailure(report.capstone, paint),
    scoreLine(report, paint),
    ...nextStep(report, paint, pathOf),
    paint("gray", `Seed ${report.seed} replays this run: --seed ${report.seed}`),
  ].map((part) => `\n${part}`).join("\n") + "\n";
}

function exerciseFailure(
  result: ExerciseResult,
  paint: Paint,
  pathOf: (id: ExerciseId) => string,
): string {
  const checks = result.checks.filter(({ status }) => status !== "passed");
  const [hint] = exercise(result.id).hints;
  const believed = checks.find(({ misconception }) => misconception)?.misconception?.text;
  return [
    `${paint("bold", result.id)}  ${paint("cyan", pathOf(result.id))}`,
    ...checks.flatMap((check) => checkLines(check, paint)),
    ...(result.typeErrors ?? []).map((error) => `  ${paint("yellow", "type")} ${error}`),
    ...printed(result.output, paint),
    `  ${paint("yellow", "Hint")} ${believed ?? hint}`,
  ].join("\n");
}

function checkLines(check: CheckResult, paint: Paint): string[] {
  const points = paint("gray", `(${check.score} of ${check.maxScore})`);
  const lines = [`  ${mark(check.status, paint)} ${check.title} ${points}`];
  if (check.counterexample) lines.push(`      ${paint("cyan", check.counterexample)}`);
  if (check.message) lines.push(`      ${check.message}`);
  const { expected, actual, message = "" } = check;
  const said = [expected, actual].every((part) => !part || message.includes(part));
  if (!said) lines.push(`      expected ${expected ?? "otherwise"}`, `      got      ${actual}`);
  return lines;
}

/** What the student's code printed, behind a bar: nothing in it starts a line. */
function printed(output: string, paint: Paint): string[] {
  const lines = output.trimEnd().split("\n").filter((text) => text !== "");
  const shown = lines.slice(0, 8).map((text) => `  ${paint("gray", "│")} ${text}`);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `  ${paint("gray", "│")} … ${more} more lines`] : shown;
}

function capstoneFailure(capstone: CapstoneResult | null, paint: Paint): string[] {
  if (!capstone?.message || capstone.status === "blocked") return [];
  return [`${paint("bold", "capstone")}\n  ${mark(capstone.status, paint)} ${capstone.message}`];
}

function scoreLine({ score, maxScore, durationMs }: Report, paint: Paint): string {
  const color = score === maxScore ? "green" : "yellow";
  const seconds = (durationMs / 1000).toFixed(1);
  return `${paint("bold", "Score")} ${paint(color, `${score} / ${maxScore}`)}  ${
    paint("gray", `in ${seconds} s`)
  }`;
}

function nextStep(report: Report, paint: Paint, pathOf: (id: ExerciseId) => string): string[] {
  const next = report.exercises.find(({ status }) => status !== "passed");
  if (next) return [`Next: open ${paint("cyan", pathOf(next.id))}, then run deno task grade`];
  if (report.capstone?.status === "passed") return ["Your network reads digits. Well done."];
  return [];
}
