import { inertLine } from "../../sandbox/inert.ts";
import { reasonOf, sha256 } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { type Graded, gradeFiles } from "./grade_files.ts";
import type { HandIn } from "../intake/hand_ins.ts";
import type { Exercises } from "../intake/exercises.ts";
import { openHandIn, refusalOf } from "../intake/open.ts";
import { type Outcome, outcomeOf, withoutReport } from "./outcome.ts";
import type { Settings } from "./settings.ts";
import { submittedOf, type When } from "../intake/submitted.ts";
import { readOutcome, writeOutcome, writeStudent } from "./student_folder.ts";

/** What became of a submission, for those who watch. */
export interface Done {
  outcome: Outcome;
  /** Whether an earlier run had graded exactly this. */
  isUnchanged: boolean;
}

/** Where a class's submissions lie, and how they are graded. */
export interface Grading {
  course: Course;
  /** The class's folder. */
  folder: string;
  settings: Settings;
  /** Grades the files of one submission; by the course's own command when left out. */
  grade?: typeof gradeFiles;
}

/**
 * Grades what a student handed in, unless an earlier run has graded the same files in the same way,
 * and writes the outcome. Whatever is wrong with the submission or the grader affects only this student.
 *
 * @param to the folder for this student's report
 */
export async function gradeHandIn(handIn: HandIn, grading: Grading, to: string): Promise<Done> {
  const { student, entries, notFetched } = handIn;
  if (notFetched !== undefined) {
    return await written(to, withoutReport(student, "not-fetched", notFetched));
  }
  if (entries.length === 0) return await written(to, withoutReport(student, "missing", ""));
  const when = await submittedOf(grading.course, grading.folder, handIn);
  let exercises: Exercises;
  try {
    exercises = await openHandIn(grading.course, grading.folder, entries);
  } catch (error) {
    return await written(to, {
      ...withoutReport(student, "unreadable", refusalOf(error)),
      ...when,
    });
  }
  const { commit, notes } = exercises;
  const about = { commit, note: inertLine(notes.join(" ")), ...when };
  const fingerprint = await fingerprintOf(exercises, grading.settings);
  const before = await readOutcome(to);
  if (before?.status === "graded" && before.fingerprint === fingerprint) {
    const note = `${about.note} ${before.remarks ?? ""}`.trim();
    const outcome = { ...before, student, ...about, note };
    await writeOutcome(to, outcome);
    return { outcome, isUnchanged: true };
  }
  return await grade(student, exercises, { ...about, fingerprint }, grading, to);
}

async function grade(
  student: string,
  { files }: Exercises,
  about: Pick<Outcome, "commit" | "note" | "fingerprint"> & When,
  { course, settings, grade = gradeFiles }: Grading,
  to: string,
): Promise<Done> {
  let graded: Graded;
  try {
    graded = await grade(course, files, settings);
  } catch (error) {
    const note = inertLine(`The grader itself failed: ${reasonOf(error)}`);
    const { submitted, isLate } = about;
    return await written(to, { ...withoutReport(student, "broken", note), submitted, isLate });
  }
  const outcome = await outcomeOf(student, graded.report, about);
  await writeStudent(to, outcome, graded);
  return { outcome, isUnchanged: false };
}

async function written(to: string, outcome: Outcome): Promise<Done> {
  await writeStudent(to, outcome, undefined);
  return { outcome, isUnchanged: false };
}

/** Everything that a score depends on. */
async function fingerprintOf({ files }: Exercises, settings: Settings): Promise<string> {
  const sums = await Promise.all(
    Array.from(files, async ([id, bytes]) => `${await sha256(bytes)}  ${id}.ts`),
  );
  return await sha256(JSON.stringify([settings, sums]));
}
