import { inertLine } from "../sandbox/inert.ts";
import { exerciseFailure } from "./exercise_failure.ts";
import { percent } from "./marks.ts";
import { measuredIn } from "./measured.ts";
import { nextStep } from "./next_step.ts";
import type { Paint } from "./paint.ts";
import { bonusOf, bonusPartsOf, isBonusAlone } from "./parts.ts";
import { printed } from "./printed.ts";
import type {
  CapstoneResult,
  CheckResult,
  ExerciseResult,
  ExerciseStatus,
  Reason,
  Report,
} from "./report.ts";
import { mark, places, type Screen, type View } from "./view.ts";
import { inRoom, wrap } from "./wrap.ts";

const NAME_WIDTH = 22;
const TITLE_WIDTH = 44;
/** What stands in place of the title of an exercise that was not graded. */
const UNGRADED: Partial<Record<ExerciseResult["status"], string>> = {
  "not-started": "not started",
  missing: "the file is missing",
};
/** How a check fails whose inputs are drawn. */
const DRAWN: Reason["code"][] = ["wrong-answer", "argument-changed", "threw"];

/** One line of an exercise: a mark, its name, its title, its points. */
export function exerciseLine(result: ExerciseResult, screen: Screen): string {
  const title = UNGRADED[result.status] ?? result.title;
  return line(result.status, result.id, title, result, screen);
}

/** One line of the capstone. */
export function capstoneLine(result: CapstoneResult, screen: Screen): string {
  return line(result.status, result.id, whatCameOf(result), result, screen);
}

function whatCameOf({ testAccuracy, measure, status }: CapstoneResult): string {
  if (measure) return measuredIn(measure);
  if (testAccuracy !== null) return `${percent(testAccuracy, 2)} right on data it has never seen`;
  return status === "blocked" ? "not tried yet" : status;
}

/** What stands above the lines of what is a bonus. */
export function deeperLine({ paint }: Pick<Screen, "paint">): string {
  return `${paint("bold", "Deeper")}, a bonus beside the points`;
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
  return `${mark(status, paint)} ${name.padEnd(NAME_WIDTH)}${inRoom(title, room)}${points}`;
}

/**
 * What follows the lines: each failure with what, where, expected, got and a hint; the score; and
 * what to do next.
 */
export function summary(report: Report, view: View): string {
  const { paint } = view;
  const { exercises, capstone, deeper, deeperCapstones = [] } = report;
  const failures = (results: readonly ExerciseResult[]) =>
    results.filter(hasFailures).map((result) => exerciseFailure(result, view));
  const capstones = (results: readonly CapstoneResult[], above: readonly ExerciseResult[]) =>
    results.filter((result) => !isWaiting(result, above))
      .flatMap((result) => capstoneReport(result, view));
  return [
    ...notesOf(report, view),
    ...failures(exercises),
    ...capstones(capstone ? [capstone] : [], exercises),
    ...failures(deeper),
    ...capstones(deeperCapstones, [...exercises, ...deeper]),
    scoreLine(report, paint),
    ...nextStep(report, view),
    ...seedLine(report, paint),
  ].map((part) => `\n${part}`).join("\n") + "\n";
}

function notesOf({ notes = [] }: Report, { columns }: View): string[] {
  return notes.length === 0
    ? []
    : [notes.map((note) => wrap(inertLine(note), columns, "")).join("\n")];
}

/** Whether there is something to say of an exercise, beyond its line. */
export function hasFailures({ status }: ExerciseResult): boolean {
  return status !== "passed" && status !== "not-started" && status !== "missing";
}

/** What there is to say of the capstone beyond its line, and to see. */
export function capstoneReport(capstone: CapstoneResult, view: View): string[] {
  return [
    ...capstoneFailure(capstone, view),
    ...writing(capstone, view),
    ...drawing(capstone, view),
  ];
}

/** Whether a capstone waits for exercises that are shown above it: then its line has said so. */
function isWaiting({ status }: CapstoneResult, above: readonly ExerciseResult[]): boolean {
  return status === "blocked" && above.some(({ status }) => status !== "passed");
}

function capstoneFailure(capstone: CapstoneResult, view: View): string[] {
  if (!capstone.message) return [];
  const { paint, columns } = view;
  const message = wrap(
    places(capstone.message, view),
    columns,
    `  ${mark(capstone.status, paint)} `,
    "    ",
  );
  return [[paint("bold", capstone.id), message, ...printed(capstone.output, paint)].join("\n")];
}

/** What a model wrote, and beside what its measure stands. */
function writing({ measure, written }: CapstoneResult, { columns, paint }: View): string[] {
  if (!measure || !written) return [];
  const beside = measure.beside.map(measuredIn).join(", ");
  const said = (text: string) => wrap(inertLine(text), columns, "  ", "  ");
  return [[
    paint("bold", "What it wrote"),
    said(`Its loss is ${measuredIn(measure)}; beside it, ${beside}.`),
    said(`It was given "${written.beginning}" and went on:`),
    "",
    ...written.text.trim().split("\n").map((line) => line && said(line)),
  ].join("\n")];
}

function drawing(capstone: CapstoneResult, { columns, exhibit }: View): string[] {
  const lines = exhibit?.ofCapstone(capstone, columns) ?? [];
  return lines.length > 0 ? [lines.join("\n")] : [];
}

/** The score; the bonus stands beside it, or alone where nothing else was graded. */
function scoreLine(report: Report, paint: Paint): string {
  const said = (name: string, { score, maxScore }: { score: number; maxScore: number }) =>
    `${paint("bold", name)} ${
      paint(score === maxScore ? "green" : "bold", `${score} / ${maxScore}`)
    }`;
  const parts = [
    ...(isBonusAlone(report) ? [] : [said("Score", report)]),
    ...(bonusPartsOf(report).length > 0 ? [said("Bonus", bonusOf(report))] : []),
  ];
  const time = paint("faint", `in ${(report.durationMs / 1000).toFixed(1)} s`);
  return `${parts.join("  ")}  ${time}`;
}

/** The seed, where an answer was wrong: another run draws other inputs. */
function seedLine({ seed, exercises, deeper }: Report, paint: Paint): string[] {
  const isDrawn = ({ reason }: CheckResult) => reason !== undefined && DRAWN.includes(reason.code);
  return [...exercises, ...deeper].some(({ checks }) => checks.some(isDrawn))
    ? [paint("faint", `Seed ${seed} replays this run: --seed ${seed}`)]
    : [];
}
