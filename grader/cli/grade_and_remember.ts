import { type Assignment, gradeCourse, type Listener } from "../judge/grade.ts";
import type { Course } from "../judge/course.ts";
import { readPoints } from "../judge/points.ts";
import { referenceOf } from "../judge/reference.ts";
import type { Graded } from "../page/report_page.ts";
import type { GradedFolder } from "./graded_folder.ts";
import type { Io } from "./io.ts";
import { rememberOwn } from "./memory.ts";
import { beReady } from "./ready.ts";

/** What a call asks for; a seed is drawn where it names none. */
export type Asked =
  & Pick<Assignment, "exercises" | "capstones" | "types" | "timeoutScale" | "clock" | "jobs">
  & { seed?: number };

/**
 * Grades a folder, and remembers the scores where it is the student's own.
 *
 * @throws {UsageError} when no child can be started, or `points.json` is not as it should be
 */
export async function gradeAndRemember(
  course: Course,
  { folder, notes }: GradedFolder,
  { exercises, capstones, types, timeoutScale, clock, jobs, seed }: Asked,
  io: Io,
  listener: Listener,
): Promise<Graded> {
  const reference = await referenceOf(course.folders);
  const { memory } = await beReady(io);
  const points = await readPoints(course);
  const submission = { course, folder, reference, timeoutScale, clock };
  const asked = { exercises, capstones, types, jobs, points, memory, seed: seed ?? io.newSeed() };
  const graded = await gradeCourse({ ...submission, ...asked }, listener);
  const report = notes.length > 0 ? { ...graded, notes } : graded;
  await rememberOwn(report, submission);
  return { ...submission, report };
}
