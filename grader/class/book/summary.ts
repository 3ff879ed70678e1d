import { join } from "node:path";
import { UsageError } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import type { ClassFile } from "../grading/class_file.ts";
import { type GradebookRow, maxOf, rowOf } from "./gradebook.ts";
import { firstOf } from "../../report/counted.ts";
import type { Outcome } from "../grading/outcome.ts";
import { readOutcome } from "../grading/student_folder.ts";
import { handedInBy } from "../intake/roster_words.ts";
import { type Tallied, Tally } from "./tally.ts";

/** All that the gradebook and the class's page show. */
export interface Summary {
  rows: (GradebookRow & { folder: string; hasReport: boolean; outcome: Outcome })[];
  failures: Tallied[];
  misconceptions: Tallied[];
}

const SHOWN = 15;

/**
 * Reads the outcomes of a class one by one, and keeps only a row of each.
 *
 * @param out the folder of the class's report
 * @throws {UsageError} when an outcome is missing or damaged
 */
export async function summarise(
  course: Course,
  out: string,
  file: ClassFile,
): Promise<Summary> {
  const rowFor = rowsBy(course, file);
  const [failures, misconceptions] = [new Tally(), new Tally()];
  const rows: Summary["rows"] = [];
  for (const { student, folder } of file.students) {
    const outcome = await outcomeIn(join(out, "students", folder));
    const row = rowFor(student, outcome);
    rows.push({ ...row, folder, hasReport: outcome.fingerprint !== "", outcome });
    const who = row.name === "" ? student : `${student} (${row.name})`;
    failures.add(who, outcome.failures);
    misconceptions.add(who, outcome.misconceptions);
  }
  return {
    rows: withoutContradictions(withoutGuesses(rows, file.perhapsGroups)),
    failures: failures.commonest(SHOWN),
    misconceptions: misconceptions.commonest(SHOWN),
  };
}

async function outcomeIn(folder: string): Promise<Outcome> {
  const outcome = await readOutcome(folder);
  if (!outcome) throw new UsageError(`${folder} has no outcome.json that can be read.`);
  return outcome;
}

/** Makes a student's row of the gradebook, with what the class's lists say of them. */
function rowsBy(course: Course, { settings, roster, overrides, lateness }: ClassFile) {
  const listed = new Map(roster?.map((listed) => [listed.student, listed]));
  const byStudent = Map.groupBy(overrides, ({ student }) => student);
  const max = maxOf(course, settings);
  return (student: string, outcome: Outcome): GradebookRow =>
    rowOf(outcome, {
      name: listed.get(student)?.name ?? "",
      more: listed.get(student)?.more ?? {},
      isListed: roster === null || listed.has(student),
      overrides: byStudent.get(student) ?? [],
      max,
      lateness,
    });
}

/** A 0 for nothing is wrong where the system's own list says that there was something. */
function withoutContradictions(rows: Summary["rows"]): Summary["rows"] {
  return rows.map((row) => {
    const said = handedInBy(row.more);
    if (row.status !== "missing" || row.overrides.length > 0 || said === undefined) return row;
    const note = `The roster says "${said}", and the folder holds nothing of theirs.`;
    return { ...row, note, ...NOT_GRADED };
  });
}

/**
 * A 0 for nothing is a guess where somebody handed in whom nobody on the roster is called: it may be the
 * same person. So it is where a submission may be that of a group whose members nobody listed.
 */
function withoutGuesses(rows: Summary["rows"], perhapsGroups: string[] = []): Summary["rows"] {
  const strangers = rows.filter(({ isListed, status }) => !isListed && status !== "missing")
    .map(({ student }) => student);
  const notes = [
    ...ofAny(
      strangers,
      (names) => `Perhaps the work of ${names} is theirs, which nobody on the roster is called.`,
    ),
    ...ofAny(
      perhapsGroups,
      (names) => `Perhaps the work of ${names} is a group's, and theirs too.`,
    ),
  ];
  if (notes.length === 0) return rows;
  return rows.map((row) =>
    row.status === "missing" && row.isListed && row.overrides.length === 0
      ? { ...row, note: notes.join(" "), ...NOT_GRADED }
      : row
  );
}

function ofAny(students: readonly string[], say: (names: string) => string): string[] {
  return students.length === 0 ? [] : [say(firstOf(students, MOST_NAMES))];
}

const NOT_GRADED = { total: undefined, penalty: undefined, afterPenalty: undefined };
/** So many names fit into a line that somebody reads. */
const MOST_NAMES = 3;
