import { join } from "node:path";
import { UsageError } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import type { ClassFile } from "../grading/class_file.ts";
import { type GradebookRow, maxOf, rowOf } from "./gradebook.ts";
import type { Outcome } from "../grading/outcome.ts";
import { readOutcome } from "../grading/student_folder.ts";
import { type Tallied, Tally } from "./tally.ts";

/** All that the gradebook and the class's page show. */
export interface Summary {
  rows: (GradebookRow & { folder: string; hasReport: boolean; outcome: Outcome })[];
  failures: Tallied[];
  misconceptions: Tallied[];
}

const SHOWN = 15;

/**
 * Reads the outcomes of a class one by one, and keeps of each a row.
 *
 * @param out the folder of the class's report
 * @throws {UsageError} when an outcome is missing or damaged
 */
export async function summarise(
  course: Course,
  out: string,
  file: ClassFile,
): Promise<Summary> {
  const { settings, roster, overrides, lateness, students } = file;
  const listed = new Map(roster?.map((listed) => [listed.student, listed]));
  const byStudent = Map.groupBy(overrides, ({ student }) => student);
  const [failures, misconceptions] = [new Tally(), new Tally()];
  const rows: Summary["rows"] = [];
  for (const { student, folder } of students) {
    const outcome = await readOutcome(join(out, "students", folder));
    if (!outcome) {
      throw new UsageError(
        `${join(out, "students", folder)} has no outcome.json that can be read.`,
      );
    }
    const row = rowOf(outcome, {
      name: listed.get(student)?.name ?? "",
      more: listed.get(student)?.more ?? {},
      isListed: roster === null || listed.has(student),
      overrides: byStudent.get(student) ?? [],
      max: maxOf(course, settings),
      lateness,
    });
    rows.push({ ...row, folder, hasReport: outcome.fingerprint !== "", outcome });
    const who = row.name === "" ? student : `${student} (${row.name})`;
    failures.add(who, outcome.failures);
    misconceptions.add(who, outcome.misconceptions);
  }
  return {
    rows,
    failures: failures.commonest(SHOWN),
    misconceptions: misconceptions.commonest(SHOWN),
  };
}
