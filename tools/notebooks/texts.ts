import { PICTURES, referencePicture } from "../../grader/course/notebook/reference_picture.ts";
import type { Shown } from "../../grader/course/notebook/shown.ts";
import type { Texts } from "./notebooks.ts";

/** Where the notebooks lie. */
export const FOLDER = new URL("../../lessons/notebooks/", import.meta.url);

/** Reads the lessons and pages in order, the openings and the closing beside this file, and what its cells draw. */
export async function texts(): Promise<Texts> {
  const lessons: [string, string][] = [];
  for (const id of await lessonNames()) lessons.push([id, await read(`../../lessons/${id}.md`)]);
  const pictures: Record<string, Shown> = {};
  for (const name of PICTURES) pictures[`../figures/${name}.svg`] = await referencePicture(name);
  return {
    lessons: Object.fromEntries(lessons),
    frame: {
      "1_opening": await read("1_opening.md"),
      "1_closing": await read("1_closing.md"),
      "2_opening": await read("2_opening.md"),
      "3_opening": await read("3_opening.md"),
    },
    pictures,
  };
}

/** The names of the files, without `.md`, in the order in which the list of lessons has them. */
async function lessonNames(): Promise<string[]> {
  const list = await read("../../lessons/README.md");
  return Array.from(list.matchAll(/^\| \[.*?\]\((\w+)\.md\)/gm), ([, name]) => name);
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, import.meta.url));
}
