import { stringify } from "@std/csv";
import { join } from "node:path";
import { writeWhole } from "../../files.ts";
import { type Outcome, statusInWords, sumOf } from "../grading/outcome.ts";
import { ifMissing, readBefore } from "../grading/student_folder.ts";
import { text } from "./gradebook.ts";
import type { Summary } from "./summary.ts";

const HEADER = ["student", "before", "after", "passed now", "failed now"];

/**
 * Writes what a regrade changed, compared with the outcomes that it replaced, to `changes.csv`. If
 * nothing changed, there is no such file.
 *
 * @param out the folder of the class's report
 */
export async function writeChanges(out: string, rows: Summary["rows"]): Promise<void> {
  const changes: string[][] = [];
  for (const { folder, outcome } of rows) {
    const before = await readBefore(join(out, "students", folder));
    const change = before && changeOf(before, outcome);
    if (change) changes.push(change);
  }
  if (changes.length > 0) {
    await writeWhole(out, "changes.csv", "\uFEFF" + stringify([HEADER, ...changes]));
  } else await Deno.remove(join(out, "changes.csv")).catch(ifMissing);
}

/** A row of the table; undefined if nothing changed for the student. */
function changeOf(before: Outcome, after: Outcome): string[] | undefined {
  const failed = (outcome: Outcome) => new Set(outcome.failures.map(({ id }) => id));
  const [old, now] = [failed(before), failed(after)];
  const row = [
    text(after.student),
    pointsOf(before),
    pointsOf(after),
    [...old.difference(now)].join(" "),
    [...now.difference(old)].join(" "),
  ];
  return row[1] === row[2] && row[3] === "" && row[4] === "" ? undefined : row;
}

/** The grader's own points, or why there are none. */
function pointsOf({ status, scores }: Outcome): string {
  return status === "graded" ? String(sumOf(scores)) : statusInWords(status);
}
