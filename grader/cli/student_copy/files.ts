import { join, relative } from "node:path";
import { filesFor } from "../../class/manifest.ts";
import type { Course } from "../../judge/course.ts";
import { type Points, readPoints } from "../../judge/points.ts";
import { isInside } from "../../files.ts";
import type { App } from "../app.ts";
import { type Files, withEngine } from "./engine.ts";
import { withPoints } from "./points_in_text.ts";
import { studentConfig, studentNotebook, studentPage, tasksOf } from "./texts.ts";

/** Reads what a student's copy holds. */
export async function filesOfCopy(app: App): Promise<Files> {
  return await withEngine(await ownFiles(app), app.course.folders.root);
}

async function ownFiles(app: App): Promise<Files> {
  const { folders, exercises, main } = app.course;
  const files: Files = new Map();
  for (const { path, from } of await filesFor("student", folders)) {
    files.set(path, await Deno.readFile(from));
  }
  for (const { id } of exercises) { // whatever was solved in exercises/
    files.set(`exercises/${id}.ts`, await Deno.readFile(join(folders.homes, id, "stub.ts")));
  }
  if (await isInside(main, folders.root)) {
    files.set(relative(folders.root, main).replaceAll("\\", "/"), await Deno.readFile(main));
  }
  rewrite(files, app, await readPoints(app.course));
  return files;
}

/** What would lead nowhere in a copy is taken out of the texts, and the points that count are put in. */
function rewrite(files: Files, app: App, points: Points): void {
  const paths = [...files.keys()];
  const isThere = (wanted: string) =>
    paths.some((path) => path === wanted || path.startsWith(wanted.replace(/\/*$/, "/")));
  for (const [path, bytes] of files) {
    const text = () => pointed(bytes, app.course, points);
    const set = (changed: string) => files.set(path, new TextEncoder().encode(changed));
    if (path.endsWith(".md")) set(studentPage(text(), path, isThere));
    if (path.endsWith(".ipynb")) set(studentNotebook(text(), path, isThere));
    if (path === "deno.json") set(studentConfig(text(), tasksOf(app)));
  }
}

function pointed(bytes: Uint8Array, course: Course, points: Points): string {
  return withPoints(new TextDecoder().decode(bytes), course, points);
}
