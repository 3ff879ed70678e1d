import { join } from "node:path";
import type { Course } from "./course.ts";
import type { Sources } from "../report/place.ts";
import { MAX_SOURCE_BYTES } from "../sandbox/stage_files.ts";

/** The student's files as text: regular files only, for a link or a pipe could be anything. */
export async function readSources(
  { exercises }: Pick<Course, "exercises">,
  folder: string,
): Promise<Sources> {
  const sources: Sources = {};
  for (const { id } of exercises) {
    const path = join(folder, `${id}.ts`);
    const info = await Deno.lstat(path).catch(() => undefined);
    if (!info?.isFile || info.size > MAX_SOURCE_BYTES) continue;
    const text = await Deno.readTextFile(path).catch(() => undefined); // it may be forbidden
    if (text !== undefined) sources[id] = text;
  }
  return sources;
}
