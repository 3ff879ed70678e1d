import { UsageError } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import type { Points } from "../../judge/points.ts";
import { readTable } from "./table.ts";

/** A score that the instructor gives in place of the grader's, and why. */
export interface Override {
  student: string;
  /** An exercise's id, or the capstone's. */
  exercise: string;
  score: number;
  reason: string;
}

const COLUMNS = ["student", "exercise", "score", "reason"];

/**
 * Reads the overrides: a CSV file with the columns student, exercise, score and reason.
 *
 * @param idOf which part of the course a word means, as the command line reads it
 * @throws {UsageError} when it can't be read, a score is out of its range, a reason is missing, or
 * one score is given twice
 */
export async function readOverrides(
  path: string,
  points: Points,
  idOf: (word: string) => string,
): Promise<Override[]> {
  const overrides = new Map<string, Override>();
  for (const { where, fields } of await readTable(path, COLUMNS)) {
    const student = inertLine(fields.student);
    const exercise = partOf(fields.exercise, idOf, where);
    const key = JSON.stringify([student, exercise]);
    if (overrides.has(key)) {
      throw new UsageError(`${where}: ${exercise} of ${student} is there twice.`);
    }
    if (fields.reason === "") throw new UsageError(`${where}: the override needs a reason.`);
    const score = scoreOf(fields.score, exercise, points[exercise], where);
    overrides.set(key, { student, exercise, score, reason: inertLine(fields.reason) });
  }
  return [...overrides.values()];
}

function partOf(word: string, idOf: (word: string) => string, where: string): string {
  try {
    return idOf(word);
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${where}: ${error.message}`) : error;
  }
}

function scoreOf(text: string, exercise: string, most: number, where: string): number {
  const number = text.replace(",", "."); // in a country of decimal commas
  if (/^\d+(\.\d{1,2})?$/.test(number) && Number(number) <= most) return Number(number);
  throw new UsageError(
    `${where}: "${inertLine(text)}" is not a score of ${exercise}, which has 0 to ${most} points.`,
  );
}
