/** The bonus is shown to a student who asks for it, has all of the points, or has begun it. */
import { join } from "node:path";
import { type Course, deeperOf, partsOfCourse } from "../judge/course.ts";
import type { Points } from "../judge/points.ts";
import type { Progress } from "./memory.ts";

/** Whether a student knows of the bonus: has had all of the points, or has begun it. */
export async function isDeeperKnown(
  course: Course,
  folder: string,
  points: Points,
  progress: Progress,
): Promise<boolean> {
  const hasAll = partsOfCourse(course).every(({ id }) => (progress[id]?.best ?? 0) >= points[id]);
  return hasAll || await isDeeperBegun(course, folder);
}

/** Whether a student has begun the bonus: one of its files is there and differs from the stub. */
async function isDeeperBegun(course: Course, folder: string): Promise<boolean> {
  for (const { id } of deeperOf(course)) {
    const own = await textOf(join(folder, `${id}.ts`));
    if (own !== undefined && own !== await textOf(join(course.folders.homes, id, "stub.ts"))) {
      return true;
    }
  }
  return false;
}

/** A file's text with LF line ends; undefined if it can't be read. */
async function textOf(path: string): Promise<string | undefined> {
  const text = await Deno.readTextFile(path).catch(() => undefined);
  return text?.replaceAll("\r\n", "\n");
}
