import { UsageError } from "../files.ts";
import { inertLine } from "../sandbox/inert.ts";
import { readTable } from "./table.ts";

/** A student as the roster has it. */
export interface Listed {
  /** What the gradebook calls the student. */
  student: string;
  name: string;
}

/**
 * Reads a roster: a CSV file with the column `student`, and perhaps `name`; other columns are left
 * alone.
 *
 * @throws {UsageError} when it can't be read, or a student is without a key, or there twice
 */
export async function readRoster(path: string): Promise<Listed[]> {
  const students = new Map<string, Listed>();
  for (const { where, fields } of await readTable(path, ["student"])) {
    const student = inertLine(fields.student);
    if (!student) throw new UsageError(`${where}: the column student is empty.`);
    if (students.has(student)) throw new UsageError(`${where}: ${student} is there twice.`);
    students.set(student, { student, name: inertLine(fields.name ?? "") });
  }
  return [...students.values()];
}
