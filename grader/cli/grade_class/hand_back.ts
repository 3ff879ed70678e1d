import { basename, join, resolve } from "node:path";
import type { ClassFile } from "../../class/grading/class_file.ts";
import { writeFeedback } from "../../class/book/feedback.ts";
import { fillIn } from "../../class/book/grades_back.ts";
import { readRoster, type Roster } from "../../class/intake/roster.ts";
import type { Summary } from "../../class/book/summary.ts";
import { UsageError, writeWhole } from "../../files.ts";
import { counted } from "../../report/counted.ts";
import { warn } from "./actions.ts";
import type { Call } from "./call.ts";

/** So many rows that were left as they are fit on a screen. */
const MOST_SAID = 10;

/**
 * The system's file that the grades are for, where the call names one.
 *
 * @throws {UsageError} when it can't be read, or its column or the whole class is missing
 */
export async function gradeFileOf({ options, io }: Call): Promise<Roster | undefined> {
  const { gradesFor, column, shard } = options;
  if (gradesFor === undefined) {
    if (column !== undefined) throw new UsageError("--column needs --grades-for FILE.");
    return undefined;
  }
  if (column === undefined) {
    throw new UsageError("--grades-for needs --column NAME: which column the grades go into.");
  }
  if (shard) throw new UsageError("--grades-for wants the whole class: give it with --merge.");
  const roster = await readRoster(resolve(io.cwd, gradesFor));
  fillIn(roster, column, []); // whether the column is there, before hours of grading
  return roster;
}

/** Writes what goes back: the grades into the system's own file, and each student's feedback. */
export async function handBack(
  { course, out, options, io }: Call,
  file: ClassFile,
  rows: Summary["rows"],
  gradeFile: Roster | undefined,
): Promise<void> {
  if (options.feedback) await writeFeedback(course, out, file, rows);
  if (!gradeFile) return;
  const { bytes, filled, left, most } = fillIn(gradeFile, options.column!, rows);
  const name = join("grades", basename(gradeFile.table.path));
  await writeWhole(out, name, bytes);
  const penalty = rows.some(({ penalty }) => penalty) ? ", less the penalty for being late" : "";
  io.out(`${join(options.out, name)} has ${counted(filled, "total")}${penalty}.\n`);
  const [{ max } = { max: most }] = rows;
  if (most !== undefined && most !== max) {
    warn(
      io,
      `The column "${options.column}" has ${most} points at most, and the totals are out of ` +
        `${max}. They are written as they are: change the points in your system, or here with ` +
        "a points.json.",
    );
  }
  for (const sentence of left.slice(0, MOST_SAID)) io.out(`No total: ${sentence}\n`);
  if (left.length > MOST_SAID) io.out(`No total: ${left.length - MOST_SAID} more.\n`);
}
