import { stringify } from "@std/csv";
import { CAPSTONE, EXERCISES } from "../course/mod.ts";
import { totalOf } from "../judge/points.ts";
import type { Outcome } from "./outcome.ts";
import type { Override } from "./overrides.ts";
import type { Settings } from "./settings.ts";

/** The parts that have points. */
const PARTS: readonly { id: string }[] = [...EXERCISES, CAPSTONE];

/** What the gradebook says of one student. */
export interface GradebookRow extends Pick<Outcome, "student" | "note" | "commit" | "receipt"> {
  name: string;
  /** Points by part, the instructor's in place of the grader's. */
  scores: Record<string, number>;
  /** Nothing where no score is known, by the grader's own fault. */
  total: number | undefined;
  max: number;
  bonus: number;
  status: string;
  overrides: readonly Override[];
}

/** What a row is made of, beside the outcome. */
export interface About {
  name: string;
  /** Undefined where there is no roster. */
  isListed: boolean | undefined;
  /** Those of this student. */
  overrides: readonly Override[];
  /** The points that could be had. */
  max: number;
}

/** A student's row: the grader's scores, with the instructor's in their places. */
export function rowOf(outcome: Outcome, about: About): GradebookRow {
  const { student, status, note, commit, receipt, bonus } = outcome;
  const given = about.overrides.map(({ exercise, score }) => [exercise, score] as const);
  const scores: Record<string, number> = { ...outcome.scores, ...Object.fromEntries(given) };
  const known = Object.values(scores);
  const isLost = status === "broken" && known.length === 0;
  return {
    student,
    name: about.name,
    scores,
    total: isLost ? undefined : Number(known.reduce((sum, score) => sum + score, 0).toFixed(2)),
    max: about.max,
    bonus,
    status: about.isListed === false ? `${status}, not on the roster` : status,
    note,
    commit,
    receipt,
    overrides: about.overrides,
  };
}

/** The points that could be had: without the capstone, nobody has its own. */
export function maxOf({ capstone, points }: Pick<Settings, "capstone" | "points">): number {
  return totalOf(points) - (capstone ? 0 : points.capstone);
}

/** The gradebook, a row a student, by RFC 4180. */
export function gradebook(rows: readonly GradebookRow[]): string {
  const header = [
    ...["student", "name", ...PARTS.map(({ id }) => id), "total", "max", "bonus"],
    ...["status", "note", "commit", "receipt", "overrides"],
  ];
  return stringify([header, ...rows.map(cells)]);
}

function cells(row: GradebookRow): (string | number)[] {
  return [
    text(row.student),
    text(row.name),
    ...PARTS.map(({ id }) => row.scores[id] ?? ""),
    row.total ?? "",
    row.max,
    row.bonus,
    row.status,
    text(row.note),
    row.commit,
    row.receipt,
    text(row.overrides.map(({ exercise, reason }) => `${exercise}: ${reason}`).join("; ")),
  ];
}

/**
 * Text that a spreadsheet takes for text. One that begins as a formula would be worked out when an
 * instructor opens the file, and a student may choose how a folder is called. In a country of decimal
 * commas, a semicolon begins a cell as well.
 *
 * Source: OWASP, CSV Injection.
 */
function text(content: string): string {
  return content.replace(/(^|;)(?=\s*[=+\-@\t\r＝＋－＠])/g, "$1'");
}
