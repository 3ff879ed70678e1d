import { stringify } from "@std/csv";
import { join } from "node:path";
import { exists, UsageError, writeWhole } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { timeOf } from "./lateness.ts";
import { readTable } from "./table.ts";

/** The list's name in the folder of the submissions. */
export const TIMES = "submitted.csv";

const COLUMNS = ["student", "submitted"];

/** Writes the list. */
export async function writeTimes(
  submissions: string,
  times: ReadonlyMap<string, string>,
): Promise<void> {
  await writeWhole(submissions, TIMES, stringify([COLUMNS, ...times]));
}

/**
 * Reads when students handed in, where a list beside the submissions says so: a CSV file with the
 * columns student and submitted. A checkout has no other time that counts, since its files are as old
 * as the clone.
 *
 * @returns instants by student, as `Date` writes them in JSON; none where there is no list
 * @throws {UsageError} when it can't be read, a time is none, or a student is there twice
 */
export async function readTimes(submissions: string): Promise<Map<string, string>> {
  const path = join(submissions, TIMES);
  if (!await exists(path)) return new Map();
  const rows = await readTable(path, COLUMNS);
  const times = new Map<string, string>();
  for (const { where, fields } of rows) {
    const [student, time] = [inertLine(fields.student), timeOf(fields.submitted)];
    if (times.has(student)) throw new UsageError(`${where}: ${student} is there twice.`);
    if (!time) {
      throw new UsageError(
        `${where}: "${inertLine(fields.submitted)}" is not a time, such as 2026-11-20 23:59.`,
      );
    }
    times.set(student, time.toJSON());
  }
  return times;
}
