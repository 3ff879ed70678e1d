/** Without the reference, a mistake in one exercise shows in those that use it: they say so. */
import type { CheckResult } from "../report/report.ts";
import type { Course, Submission } from "./course.ts";
import type { Judged } from "./exercise.ts";
import { allSiblings } from "./submission.ts";

/**
 * A judged exercise; where it failed beside the student's own siblings, and one of these fails too,
 * each of its failures says first which one to mend, and no hint leads away from that.
 *
 * @param judge how an exercise comes out, once for all who ask
 */
export async function withMendFirst(
  judged: Judged,
  judge: (id: string) => Promise<Judged>,
  { course, reference }: Pick<Submission, "course" | "reference">,
): Promise<Judged> {
  if (reference || judged.result.status !== "failed") return judged;
  for (const id of usedBy(judged.result.id, course)) {
    if ((await judge(id)).result.status !== "failed") continue;
    const checks = judged.result.checks.map((check) => mendFirst(id, check));
    return { ...judged, result: { ...judged.result, checks } };
  }
  return judged;
}

/** What an exercise uses, in the order of the course: the first that is wrong explains the others. */
function usedBy(id: string, course: Course): string[] {
  const siblings = allSiblings(course, id);
  return course.exercises.map((row) => row.id).filter((other) => siblings.includes(other));
}

function mendFirst(id: string, check: CheckResult): CheckResult {
  if (check.status !== "failed") return check;
  const { hint: _, message = "", ...rest } = check;
  const first = `${id}, which this uses, does not pass: mend that first.`;
  return { ...rest, mendFirst: id, message: `${first} ${message}`.trim() };
}
