import { UsageError } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { readTable } from "./table.ts";

/** When a class had to hand in, and what it costs to be late. */
export interface Lateness {
  /** An instant, as `Date` writes it in JSON. */
  deadline: string;
  /** Later instants, of some students. */
  extensions: { student: string; until: string }[];
  /** Percent of a student's points for each day that has begun; 0 where lateness is only said. */
  penaltyPerDay: number;
}

/** When somebody handed in, and what says so. */
export interface Submitted {
  /** An instant, as `Date` writes it in JSON. */
  at: string;
  by: "export" | "list" | "file";
}

/** How late somebody is. */
export interface Late {
  isLate: boolean;
  /** Days that have begun; nothing where a system says "late" and no more. */
  days: number | undefined;
}

const DAY = 24 * 60 * 60 * 1000;
const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Reads a day or a time. A day ends at midnight, and a time without a zone is this machine's.
 *
 * @returns nothing where it is neither
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(timeOf("2026-11-20T12:00+01:00")?.toJSON(), "2026-11-20T11:00:00.000Z");
 * ```
 */
export function timeOf(text: string): Date | undefined {
  if (!TIME.test(text)) return undefined;
  const isDay = text.length === 10;
  const time = new Date(isDay ? `${text}T23:59:59` : text.replace(" ", "T"));
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/**
 * Reads who may hand in until when: a CSV file with the columns student and until.
 *
 * @throws {UsageError} when it can't be read, an `until` is not a time, or a student is there twice
 */
export async function readExtensions(path: string): Promise<Lateness["extensions"]> {
  const until = new Map<string, string>();
  for (const { where, fields } of await readTable(path, ["student", "until"])) {
    const student = inertLine(fields.student);
    const time = timeOf(fields.until);
    if (until.has(student)) throw new UsageError(`${where}: ${student} is there twice.`);
    if (!time) {
      throw new UsageError(
        `${where}: "${inertLine(fields.until)}" is not a time, such as 2026-11-20 23:59.`,
      );
    }
    until.set(student, time.toJSON());
  }
  return [...until].map(([student, until]) => ({ student, until }));
}

/**
 * Whether somebody is late, and how much.
 *
 * @param isLate what the system says by itself, where it does
 * @returns nothing where nobody says when it was handed in
 */
export function lateOf(
  student: string,
  submitted: Submitted | null,
  isLate: boolean | null,
  lateness: Lateness | null,
): Late | undefined {
  const extension = lateness?.extensions.find((one) => one.student === student)?.until;
  if (!lateness || (isLate === false && extension === undefined)) {
    return isLate === null ? undefined : { isLate, days: isLate ? undefined : 0 };
  }
  if (!submitted) return isLate ? { isLate, days: undefined } : undefined;
  const over = Date.parse(submitted.at) - Date.parse(extension ?? lateness.deadline);
  if (over > 0) return { isLate: true, days: Math.ceil(over / DAY) };
  const isSystemsWord = isLate === true && extension === undefined;
  return isSystemsWord ? { isLate: true, days: undefined } : { isLate: false, days: 0 };
}

/** What being late costs of a total, to hundredths; nothing where the days are not known. */
export function penaltyOf(
  total: number,
  late: Late | undefined,
  { penaltyPerDay }: Lateness,
): number | undefined {
  if (late?.days === undefined) return undefined;
  return Number((total * Math.min(1, penaltyPerDay / 100 * late.days)).toFixed(2));
}
