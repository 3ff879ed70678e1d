import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The course's own folders. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const EXERCISES_FOLDER = join(ROOT, "exercises");
export const SOLUTIONS_FOLDER = join(ROOT, "solutions");
export const STUBS_FOLDER = join(ROOT, "grader", "stubs");
/** What the commands remember of a student's work; git ignores it. */
export const MEMORY_FOLDER = join(ROOT, ".digits");

/** Whether there is a folder of this name. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** The folder of the reference; undefined in a student's copy without it. */
export async function referenceFolder(): Promise<string | undefined> {
  return await isFolder(SOLUTIONS_FOLDER) ? SOLUTIONS_FOLDER : undefined;
}

/** Whether this name is a link, wherever it leads. */
export async function isLink(path: string): Promise<boolean> {
  const info = await Deno.lstat(path).catch(() => undefined);
  return info?.isSymlink ?? false;
}

/** Whether there is something of this name, a link that leads nowhere among it. */
export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
