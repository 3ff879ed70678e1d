/** The bonus is shown to a student who asks for it, has all of the points, or has begun it. */
import { join } from "node:path";
import { type Course, deeperOf, partsOfCourse } from "../judge/course.ts";
import type { Points } from "../judge/points.ts";
import type { Progress } from "./memory.ts";

/** Whether a student has begun what is a bonus: one of its files is there, and is not as it was handed out. */
export async function isDeeperBegun(
  course: Pick<Course, "exercises" | "folders">,
  folder: string,
): Promise<boolean> {
  for (const { id } of deeperOf(course)) {
    const own = await textOf(join(folder, `${id}.ts`));
    if (own !== undefined && own !== await textOf(join(course.folders.homes, id, "stub.ts"))) {
      return true;
    }
  }
  return false;
}

/** Whether a student has had all of the points, if not at once. */
export function hasAll(course: Course, points: Points, progress: Progress): boolean {
  return partsOfCourse(course).every(({ id }) => (progress[id]?.best ?? 0) >= points[id]);
}

/** Whatever its lines end with; nothing where it can't be read. */
async function textOf(path: string): Promise<string | undefined> {
  const text = await Deno.readTextFile(path).catch(() => undefined);
  return text?.replaceAll("\r\n", "\n");
}
