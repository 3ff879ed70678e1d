import { join } from "node:path";
import { EXERCISES } from "../../course/mod.ts";
import { exists } from "../../files.ts";
import { type Points, readPoints } from "../../judge/points.ts";
import { isLeftOut, PARTS } from "./parts.ts";
import { withPoints } from "./points_in_text.ts";
import { studentConfig, studentNotebook, studentPage } from "./texts.ts";

/** The contents of a student's copy, by their paths in it. */
export type Files = Map<string, Uint8Array>;

/**
 * Reads what a student's copy holds.
 *
 * @param course the course's folder
 */
export async function filesOfCopy(course: string): Promise<Files> {
  const files: Files = new Map();
  for (const part of PARTS) await add(part, course, files);
  for (const { id } of EXERCISES) {
    const stub = await Deno.readFile(join(course, "grader", "stubs", `${id}.ts`));
    files.set(`exercises/${id}.ts`, stub); // whatever was solved in exercises/
  }
  rewrite(files, await readPoints(course));
  return files;
}

/** Regular files only, as a link could lead anywhere; an instructor may have removed a part. */
async function add(path: string, course: string, files: Files): Promise<void> {
  if (!await exists(join(course, path))) return;
  const info = await Deno.lstat(join(course, path));
  if (info.isFile) files.set(path, await Deno.readFile(join(course, path)));
  if (!info.isDirectory) return;
  const names = Array.from(Deno.readDirSync(join(course, path)), ({ name }) => name).sort();
  const paths = names.map((name) => `${path}/${name}`).filter((inside) => !isLeftOut(inside));
  for (const inside of paths) await add(inside, course, files);
}

/** What would lead nowhere in a copy is taken out of the texts, and the points that count are put in. */
function rewrite(files: Files, points: Points): void {
  const paths = [...files.keys()];
  const isThere = (wanted: string) =>
    paths.some((path) => path === wanted || path.startsWith(wanted.replace(/\/*$/, "/")));
  for (const [path, bytes] of files) {
    const text = () => withPoints(new TextDecoder().decode(bytes), points);
    const set = (changed: string) => files.set(path, new TextEncoder().encode(changed));
    if (path.endsWith(".md")) set(studentPage(text(), path, isThere));
    if (path.endsWith(".ipynb")) set(studentNotebook(text(), path, isThere));
    if (path === "deno.json") set(studentConfig(text()));
  }
}
