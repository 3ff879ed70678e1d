import { course } from "../../grader/course/mod.ts";
import type { Texts } from "./notebooks.ts";

/** Where the notebooks lie. */
export const FOLDER = new URL("../../lessons/notebooks/", import.meta.url);

const LESSONS = ["00_meet_mnist", ...course.exercises.map(({ id }) => id), "12_look_inside"];

/** Reads the lessons, and the openings and the closing that lie beside this file. */
export async function texts(): Promise<Texts> {
  const lessons: [string, string][] = [];
  for (const id of LESSONS) lessons.push([id, await read(`../../lessons/${id}.md`)]);
  return {
    lessons: Object.fromEntries(lessons),
    frame: {
      "1_opening": await read("1_opening.md"),
      "1_closing": await read("1_closing.md"),
      "2_opening": await read("2_opening.md"),
    },
  };
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, import.meta.url));
}
