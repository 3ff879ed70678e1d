import { join } from "node:path";
import { writeWhole } from "../files.ts";
import type { Course } from "../judge/course.ts";
import { inPool } from "../judge/pool.ts";
import { writeChanges } from "./book/changes.ts";
import { type ClassFile, readClassFile, writeClassFile } from "./grading/class_file.ts";
import { classPage } from "./book/class_page.ts";
import { type Done, gradeHandIn, type Grading } from "./grading/grade_hand_in.ts";
import { gradebook } from "./book/gradebook.ts";
import type { HandIn } from "./intake/hand_ins.ts";
import { log } from "./grading/log.ts";
import { sumOf } from "./grading/outcome.ts";
import { forgetBefore } from "./grading/student_folder.ts";
import { summarise, type Summary } from "./book/summary.ts";
import { workbook } from "./book/workbook.ts";

/** A class that is to be graded. */
export interface ClassRun {
  course: Course;
  /** The folder of the submissions. */
  folder: string;
  /** Where the report goes. */
  out: string;
  file: ClassFile;
  /** What each of the file's students handed in, in the same order. */
  handIns: readonly HandIn[];
  /** How many at a time. */
  jobs: number;
  /** Grades the files of one submission; by the course's own command when left out. */
  grade?: Grading["grade"];
}

/**
 * Grades a class. Each student's report is written as soon as it is ready, so that a run that was stopped
 * can go on from there; the gradebook is written at the end.
 *
 * @param onDone told of each student, in the students' order
 */
export async function runClass(run: ClassRun, onDone: (done: Done) => void): Promise<Summary> {
  const { course, folder, out, file, handIns, jobs, grade } = run;
  if ((await readClassFile(out))?.isFinished) {
    for (const { folder } of file.students) await forgetBefore(join(out, "students", folder));
  }
  await writeClassFile(out, { ...file, isFinished: false });
  await log(out, { event: "started", seed: file.settings.seed, shard: file.shard });
  const work = handIns.map((handIn, i) => ({ handIn, to: file.students[i].folder }));
  await inPool(work, jobs, async ({ handIn, to }) => {
    const started = performance.now();
    const done = await gradeHandIn(
      handIn,
      { course, folder, settings: file.settings, grade },
      join(out, "students", to),
    );
    await log(out, lineOf(handIn, done, (performance.now() - started) / 1000));
    return done;
  }, onDone);
  return await writeReport(course, out, file);
}

function lineOf({ entries }: HandIn, { outcome, isUnchanged }: Done, seconds: number) {
  const { student, status, note, scores } = outcome;
  return {
    event: isUnchanged ? "unchanged" : status,
    student,
    from: entries.map(({ name }) => name),
    score: sumOf(scores),
    seconds: Number(seconds.toFixed(2)),
    note,
  };
}

/** Writes what is made of all students' outcomes. */
export async function writeReport(
  course: Course,
  out: string,
  file: ClassFile,
): Promise<Summary> {
  const summary = await summarise(course, out, file);
  for (const override of file.overrides) await log(out, { event: "override", ...override });
  await writeWhole(out, "gradebook.csv", gradebook(course, summary.rows));
  await writeWhole(out, "gradebook.xlsx", workbook(course, summary.rows));
  await writeChanges(out, summary.rows);
  await writeWhole(out, "index.html", await classPage(course, file, summary));
  await writeClassFile(out, { ...file, isFinished: true });
  return summary;
}
