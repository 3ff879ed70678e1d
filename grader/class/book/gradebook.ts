import { stringify } from "@std/csv";
import { type Course, partsOfCourse } from "../../judge/course.ts";
import { totalOf } from "../../judge/points.ts";
import { NOT_KNOWN, type Outcome, statusInWords, sumOf } from "../grading/outcome.ts";
import { type Late, type Lateness, lateOf, penaltyOf, type Submitted } from "../intake/lateness.ts";
import type { Override } from "../intake/overrides.ts";
import type { Settings } from "../grading/settings.ts";

/** What the gradebook says of one student. */
export interface GradebookRow
  extends Pick<Outcome, "student" | "status" | "note" | "commit" | "receipt"> {
  name: string;
  /** Points by part, the instructor's in place of the grader's. */
  scores: Record<string, number>;
  /** Undefined if it is not known: what could not be graded has not earned 0 points. */
  total: number | undefined;
  max: number;
  /** The points of the bonus; they are not in the total. */
  bonus: number;
  /** Whether the student is on the roster; true for everyone if there is none. */
  isListed: boolean;
  overrides: readonly Override[];
  /** The roster's other columns, by their names. */
  more: Record<string, string>;
  submitted: Submitted | null;
  /** Undefined if nothing says when it was handed in. */
  late: Late | undefined;
  /** What being late costs; undefined if it costs nothing, or if that is not known. */
  penalty: number | undefined;
  /** The total less the penalty; the same as the total if being late costs nothing. */
  afterPenalty: number | undefined;
}

/** What a row is made of, besides the outcome. */
export interface About {
  name: string;
  isListed: boolean;
  /** Those of this student. */
  overrides: readonly Override[];
  /** The points that could be had. */
  max: number;
  /** The roster's other columns, by their names. */
  more: Record<string, string>;
  lateness: Lateness | null;
}

/** A student's row: the grader's scores, with the instructor's in their places. */
export function rowOf(outcome: Outcome, about: About): GradebookRow {
  const { student, status, note, commit, receipt, bonus } = outcome;
  const given = about.overrides.map(({ exercise, score }) => [exercise, score] as const);
  const scores: Record<string, number> = { ...outcome.scores, ...Object.fromEntries(given) };
  const total = isKnown(outcome, scores) ? sumOf(scores) : undefined;
  return {
    student,
    name: about.name,
    scores,
    total,
    max: about.max,
    bonus,
    status,
    isListed: about.isListed,
    note,
    commit,
    receipt,
    overrides: about.overrides,
    more: about.more,
    ...lateIn(outcome, total, about.lateness),
  };
}

/** A penalty stands beside the total and is never part of it: quality and lateness are two things. */
function lateIn(outcome: Outcome, total: number | undefined, lateness: Lateness | null) {
  const { student, submitted, isLate } = outcome;
  const late = lateOf(student, submitted, isLate, lateness);
  if (!lateness || lateness.penaltyPerDay === 0 || total === undefined || !late?.isLate) {
    return { submitted, late, penalty: undefined, afterPenalty: total };
  }
  const penalty = penaltyOf(total, late, lateness);
  const afterPenalty = penalty === undefined ? undefined : Number((total - penalty).toFixed(2));
  return { submitted, late, penalty, afterPenalty };
}

/** Scores from the instructor make up for what could not be graded. */
function isKnown({ status, unknown }: Outcome, scores: Record<string, number>): boolean {
  if (!NOT_KNOWN.includes(status)) return true;
  return Object.keys(scores).length > 0 && unknown.every((id) => id in scores);
}

/** The points that could be had: less those of the capstone, if it was skipped. */
export function maxOf(
  course: Course,
  { capstone, points }: Pick<Settings, "capstone" | "points">,
): number {
  return totalOf(course, points) - (capstone ? 0 : points[course.capstone.id]);
}

/** A student's status in words, for the gradebook and the page. */
export function statusText({ status, isListed }: Pick<GradebookRow, "status" | "isListed">) {
  const said = statusInWords(status);
  return isListed ? said : `${said}, not on the roster`;
}

/** The gradebook, one row per student, by RFC 4180. */
export function gradebook(course: Course, rows: readonly GradebookRow[]): string {
  const [header, ...others] = gradebookCells(course, rows);
  const safe = others.map((cells) =>
    cells.map((content) => typeof content === "number" ? content : cell(content))
  );
  return MARK + stringify([header.map((name) => text(String(name))), ...safe]);
}

/** The gradebook's header and rows: texts as they are, and numbers. */
export function gradebookCells(
  course: Course,
  rows: readonly GradebookRow[],
): (string | number)[][] {
  const ids = partsOfCourse(course).map(({ id }) => id);
  const own = [
    ...["student", "name", ...ids, "total", "max", "bonus"],
    ...["status", "note", "commit", "receipt", "overrides"],
    ...["submitted", "submitted by", "late", "days late", "penalty", "after penalty"],
  ];
  const more = [...new Set(rows.flatMap((row) => Object.keys(row.more)))];
  const header = [...own, ...more.map((name) => own.includes(name) ? `roster ${name}` : name)];
  return [
    header,
    ...rows.map((row) => [...cells(row, ids), ...more.map((name) => row.more[name] ?? "")]),
  ];
}

/** Without this mark, Excel takes UTF-8 for Windows-1252. */
const MARK = "\uFEFF";

function cells(row: GradebookRow, ids: readonly string[]): (string | number)[] {
  return [
    row.student,
    row.name,
    ...ids.map((id) => row.scores[id] ?? ""),
    row.total ?? "",
    row.max,
    row.bonus,
    statusText(row),
    row.note,
    row.commit,
    row.receipt,
    row.overrides.map(({ exercise, reason }) => `${exercise}: ${reason}`).join("; "),
    row.submitted?.at ?? "",
    row.submitted?.by ?? "",
    ...lateCells(row.late),
    row.penalty ?? "",
    row.afterPenalty ?? "",
  ];
}

function lateCells(late: GradebookRow["late"]): (string | number)[] {
  return late ? [late.isLate ? "yes" : "no", late.days ?? ""] : ["", ""];
}

/** What a spreadsheet would turn into a number or a date: `00123`, `1e5`, `3-4`, a long number. */
const MANGLED = /^(0\d+|\d{12,}|\d+[eE]\d+|\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?)$/;

/** A student's number, or another cell of a roster, so that a spreadsheet leaves it as it is. */
function cell(content: string): string {
  return MANGLED.test(content) ? `="${content}"` : text(content);
}

/**
 * Text that a spreadsheet takes for text. If it began like a formula, the formula would run when an
 * instructor opens the file, and students can choose the name of a folder. In countries with decimal
 * commas, a semicolon begins a new cell, too.
 *
 * Source: OWASP, CSV Injection.
 */
export function text(content: string): string {
  return content.replace(/(^|;)(?=\s*[=+\-@\t\r＝＋－＠])/g, "$1'");
}
