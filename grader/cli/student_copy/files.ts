import { join, relative } from "node:path";
import { filesFor } from "../../class/manifest.ts";
import type { Course } from "../../judge/course.ts";
import { type Points, readPoints } from "../../judge/points.ts";
import { referenceOf, SEALED, sealed } from "../../judge/reference.ts";
import { isInside } from "../../files.ts";
import type { App } from "../app.ts";
import { type Files, withEngine } from "./engine.ts";
import { withPoints } from "./points_in_text.ts";
import { type Copy, studentConfig, studentNotebook, studentPage, tasksOf } from "./texts.ts";

/** The `beliefs.json` of an exercise whose beliefs are not named. */
const NO_BELIEFS = '{ "seen": [], "beliefs": [] }\n';

/** How a copy is made. */
export interface CopyOptions {
  /** Whether it is graded beside the solutions, which it holds sealed, and names beliefs. */
  reference: boolean;
}

/** Reads what a student's copy holds. */
export async function filesOfCopy(app: App, options: CopyOptions): Promise<Files> {
  return await withEngine(await ownFiles(app, options), app.course.folders.root);
}

async function ownFiles(app: App, options: CopyOptions): Promise<Files> {
  const { folders, exercises, main } = app.course;
  const files: Files = new Map();
  for (const { path, from } of await filesFor("student", folders)) {
    files.set(path, await Deno.readFile(from));
  }
  for (const { id } of exercises) { // whatever was solved in exercises/
    files.set(`exercises/${id}.ts`, await Deno.readFile(join(folders.homes, id, "stub.ts")));
  }
  if (await isInside(main, folders.root)) {
    files.set(pathIn(folders.root, main), await Deno.readFile(main));
  }
  const hasReference = await setReference(files, app.course, options);
  rewrite(files, app, { points: await readPoints(app.course), hasReference });
  return files;
}

/** Puts the sealed solutions into a copy, or takes them and the beliefs out; returns whether it has them. */
async function setReference(
  files: Files,
  { folders, exercises }: Course,
  options: CopyOptions,
): Promise<boolean> {
  const homes = pathIn(folders.root, folders.homes);
  const reference = options.reference ? await referenceOf(folders) : undefined;
  files.delete(`${homes}/${SEALED}`); // a copy of a copy has one already
  if (reference) {
    const ids = exercises.map(({ id }) => id);
    files.set(`${homes}/${SEALED}`, await sealed(reference, ids));
    return true;
  }
  for (const { id } of options.reference ? [] : exercises) {
    files.set(`${homes}/${id}/beliefs.json`, new TextEncoder().encode(NO_BELIEFS));
  }
  return false;
}

/** A path as seen from a folder, with `/` between. */
function pathIn(folder: string, path: string): string {
  return relative(folder, path).replaceAll("\\", "/");
}

/** Takes out of the texts what leads nowhere in a copy, or is not true there, and puts its points in. */
function rewrite(
  files: Files,
  app: App,
  { points, hasReference }: { points: Points; hasReference: boolean },
): void {
  const paths = [...files.keys()];
  const copy: Copy = {
    hasReference,
    isThere: (wanted) =>
      paths.some((path) => path === wanted || path.startsWith(wanted.replace(/\/*$/, "/"))),
  };
  for (const [path, bytes] of files) {
    const text = () => pointed(bytes, app.course, points);
    const set = (changed: string) => files.set(path, new TextEncoder().encode(changed));
    if (path.endsWith(".md")) set(studentPage(text(), path, copy));
    if (path.endsWith(".ipynb")) set(studentNotebook(text(), path, copy));
    if (path === "deno.json") set(studentConfig(text(), tasksOf(app)));
  }
}

function pointed(bytes: Uint8Array, course: Course, points: Points): string {
  return withPoints(new TextDecoder().decode(bytes), course, points);
}
