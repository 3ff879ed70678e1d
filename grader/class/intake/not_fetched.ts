/** Which repositories could not be fetched: a list that lies beside the submissions. */
import { stringify } from "@std/csv";
import { join } from "node:path";
import { exists, writeWhole } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { readTable } from "./table.ts";

/** The list's name in the folder of the submissions. */
export const NOT_FETCHED = "not_fetched.csv";

const COLUMNS = ["student", "reason"];

/**
 * Writes down whose submission could not be had, and why. Otherwise students who have a repository would
 * be taken for students who handed in nothing.
 *
 * @param submissions the folder that the others were fetched into
 */
export async function writeNotFetched(
  submissions: string,
  reasons: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...reasons].map(([student, reason]) => [student, inertLine(reason, 300)]);
  await writeWhole(submissions, NOT_FETCHED, stringify([COLUMNS, ...rows]));
}

/**
 * Reads the list; it is empty where there is none.
 *
 * @throws {UsageError} when it can't be read
 */
export async function readNotFetched(submissions: string): Promise<Map<string, string>> {
  const path = join(submissions, NOT_FETCHED);
  if (!await exists(path)) return new Map();
  const rows = await readTable(path, COLUMNS);
  return new Map(
    rows.map(({ fields }) => [inertLine(fields.student), inertLine(fields.reason)]),
  );
}
