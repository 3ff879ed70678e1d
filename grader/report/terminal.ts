import { match } from "ts-pattern";
import type { Exhibit } from "./exhibit.ts";
import { MARKS } from "./marks.ts";
import type { Paint } from "./paint.ts";
import { printed } from "./printed.ts";
import type {
  CapstoneResult,
  CheckResult,
  ExerciseResult,
  ExerciseStatus,
  Report,
} from "./report.ts";
import { isSaid } from "./tell.ts";
import { wrap } from "./wrap.ts";

const NAME_WIDTH = 22;
const TITLE_WIDTH = 44;

/** What a line is drawn for. */
export type Screen = Pick<View, "paint" | "columns">;

/** One line of an exercise: a mark, its name, its title, its points. */
export function exerciseLine(result: ExerciseResult, screen: Screen): string {
  const title = result.status === "not-started"
    ? "not started"
    : result.status === "missing"
    ? "the file is missing"
    : result.title;
  return line(result.status, result.id, title, result, screen);
}

/** One line of the capstone. */
export function capstoneLine(result: CapstoneResult, screen: Screen): string {
  const title = result.testAccuracy === null
    ? result.status === "blocked" ? "waits for the exercises it needs" : result.status
    : `${(100 * result.testAccuracy).toFixed(2)} % right on data it has never seen`;
  return line(result.status, result.id, title, result, screen);
}

function line(
  status: ExerciseStatus,
  name: string,
  title: string,
  { score, maxScore }: { score: number; maxScore: number },
  { paint, columns }: Screen,
): string {
  const points = `${String(score).padStart(3)} /${String(maxScore).padStart(3)}`;
  const room = Math.min(TITLE_WIDTH, columns - NAME_WIDTH - points.length - 2);
  const said = title.length < room ? title : `${title.slice(0, room - 2)}…`;
  return `${mark(status, paint)} ${name.padEnd(NAME_WIDTH)}${said.padEnd(room)}${points}`;
}

function mark(status: ExerciseStatus, paint: Paint): string {
  const colour = match(status)
    .with("passed", () => "green" as const)
    .with("failed", "broken", () => "red" as const)
    .with("blocked", "missing", "not-started", () => "gray" as const)
    .exhaustive();
  return paint(colour, MARKS[status]);
}

/** How the report is drawn for one reader. */
export interface View {
  paint: Paint;
  /** The path under which the reader opens an exercise's file. */
  pathOf(id: string): string;
  /** The course's exercises in order. */
  exercises: readonly { id: string; title: string }[];
  /** Characters a line. */
  columns: number;
  /** What the course says when everything passes. */
  done: string;
  /** How the reader starts Deno; "deno" when left out. */
  deno?: string;
  /** What the course draws of a result; absent where there is nothing to draw. */
  exhibit?: Exhibit;
}

/**
 * What follows the lines: each failure with what, where, expected, got and a hint; the score; and
 * what to do next.
 */
export function summary(report: Report, view: View): string {
  const { paint } = view;
  const failures = report.exercises
    .filter(hasFailures)
    .map((result) => exerciseFailure(result, view));
  return [
    ...failures,
    ...capstoneReport(report.capstone, view),
    scoreLine(report, paint),
    ...nextStep(report, view),
    paint("gray", `Seed ${report.seed} replays this run: --seed ${report.seed}`),
  ].map((part) => `\n${part}`).join("\n") + "\n";
}

/** Whether there is something to say of an exercise, beyond its line. */
export function hasFailures({ status }: ExerciseResult): boolean {
  return status !== "passed" && status !== "not-started" && status !== "missing";
}

/** One exercise's failures: what, where, expected, got, and a hint. */
export function exerciseFailure(result: ExerciseResult, view: View): string {
  const { paint, pathOf } = view;
  const checks = result.checks.filter(({ status }) => status !== "passed");
  const hint = checks.find(({ misconception }) => misconception)?.misconception?.text ??
    checks.find((check) => check.hint)?.hint;
  const say = (label: string, text: string) =>
    wrap(places(text, view), view.columns, `  ${paint("bold", label)} `, "       ");
  return [
    `${paint("bold", result.id)}  ${paint("underline", pathOf(result.id))}`,
    ...asAbove(together(checks)).flatMap((check) => checkLines(check, view)),
    ...(result.typeErrors ?? []).map((error) => say("Type", error)),
    ...(checks.some((check) => check.printed) ? [] : printed(result.output, paint)),
    ...(hint ? [say("Hint", hint)] : []),
  ].join("\n");
}

/** Checks that wait for the same thing, as one: its reason is said once. */
function together(checks: CheckResult[]): CheckResult[] {
  const groups = Map.groupBy(checks, (c) => c.status === "blocked" ? c.message : c.id);
  return [...groups.values()].map((alike) => {
    const sum = (field: "score" | "maxScore") => alike.reduce((s, check) => s + check[field], 0);
    return alike.length === 1 ? alike[0] : {
      ...alike[0],
      title: `${alike.length} checks that wait`,
      score: sum("score"),
      maxScore: sum("maxScore"),
    };
  });
}

/** What went wrong in the same way in an earlier check is said there alone. */
function asAbove(checks: CheckResult[]): CheckResult[] {
  return checks.map((check, i) => {
    const { id, title, status, score, maxScore, message } = check;
    const isSaid = message && checks.slice(0, i).some((earlier) => earlier.message === message);
    return isSaid ? { id, title, status, score, maxScore, message: "As above." } : check;
  });
}

function checkLines(check: CheckResult, view: View): string[] {
  const { paint, columns } = view;
  const points = paint("gray", `(${check.score} of ${check.maxScore})`);
  const lines = [
    wrap(`${check.title} ${points}`, columns, `  ${mark(check.status, paint)} `, "    "),
  ];
  if (check.counterexample) lines.push(`      ${paint("bold", check.counterexample)}`);
  if (check.message) lines.push(wrap(places(check.message, view), columns, "      "));
  const { expected, actual } = check;
  if (!isSaid(check) && expected) lines.push(`      expected ${expected}`);
  if (!isSaid(check) && actual) lines.push(`      got      ${actual}`);
  if (check.printed) lines.push("      printed", ...printed(check.printed, paint, "      "));
  lines.push(...(view.exhibit?.ofCheck(check, columns) ?? []));
  return lines;
}

/** `04_softmax.ts:3:5` under the path that a terminal or an editor opens; the grader has namesakes. */
function places(text: string, { pathOf, exercises }: View): string {
  return exercises.reduce(
    (said, { id }) =>
      said.replace(new RegExp(`(?<![\\w/\\\\])${id}\\.ts:`, "g"), () => `${pathOf(id)}:`), // a path may hold $$
    text,
  );
}

/** What there is to say of the capstone beyond its line, and to see. */
export function capstoneReport(capstone: CapstoneResult | null, view: View): string[] {
  return [...capstoneFailure(capstone, view), ...ofCapstone(capstone, view)];
}

function capstoneFailure(capstone: CapstoneResult | null, view: View): string[] {
  if (!capstone?.message || capstone.status === "blocked") return [];
  const { paint, columns } = view;
  const message = wrap(
    places(capstone.message, view),
    columns,
    `  ${mark(capstone.status, paint)} `,
    "    ",
  );
  return [[paint("bold", capstone.id), message, ...printed(capstone.output, paint)].join("\n")];
}

function ofCapstone(capstone: CapstoneResult | null, { columns, exhibit }: View): string[] {
  const lines = capstone ? exhibit?.ofCapstone(capstone, columns) ?? [] : [];
  return lines.length > 0 ? [lines.join("\n")] : [];
}

function scoreLine({ score, maxScore, durationMs }: Report, paint: Paint): string {
  const color = score === maxScore ? "green" : "bold";
  const time = paint("gray", `in ${(durationMs / 1000).toFixed(1)} s`);
  return `${paint("bold", "Score")} ${paint(color, `${score} / ${maxScore}`)}  ${time}`;
}

function nextStep(
  report: Report,
  { paint, pathOf, exercises, done, deno = "deno" }: View,
): string[] {
  const next = report.exercises.find(isLeft) ?? following(report, exercises);
  if (!next) return report.capstone?.status === "passed" ? [done] : [];
  const path = paint("underline", pathOf(next.id));
  const run = (task: string) => `run ${paint("bold", `${deno} task ${task} ${parseInt(next.id)}`)}`;
  if ("status" in next && next.status === "missing") {
    const name = `Next: ${path} is missing: give yours this name,`;
    return [`${name}\n      or ${run("reset")}, which writes the stub`];
  }
  const open = `open ${path}, then ${run("grade")}`;
  if ("status" in next && next.status !== "not-started") return [`Next: ${open}`];
  return [`Next: read ${paint("underline", `lessons/${next.id}.md`)},\n      ${open}`];
}

/** Whether an exercise is the student's to mend: a fault of the grader's alone is not. */
function isLeft({ status, checks }: ExerciseResult): boolean {
  return status !== "passed" && (status !== "broken" || checks.some((c) => c.status === "failed"));
}

/** The exercise after one that was graded by itself, and passed. */
function following({ exercises, capstone }: Report, all: View["exercises"]) {
  if (exercises.length !== 1 || exercises[0].status !== "passed" || capstone) return undefined;
  return all[all.findIndex(({ id }) => id === exercises[0].id) + 1];
}
