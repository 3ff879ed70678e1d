import { PICTURES, referencePicture } from "../../grader/course/notebook/reference_picture.ts";
import type { Shown } from "../../grader/course/notebook/shown.ts";
import type { Texts } from "./notebooks.ts";

/** Where the notebooks lie. */
export const FOLDER = new URL("../../lessons/notebooks/", import.meta.url);

const LESSONS = new URL("../../lessons/", import.meta.url);

/** Reads the lessons in order with the Matrix sheet, the openings and the closing beside this file, and what its cells draw. */
export async function texts(): Promise<Texts> {
  const lessons: [string, string][] = [];
  for (const id of lessonNames()) lessons.push([id, await read(`../../lessons/${id}.md`)]);
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

/** The names of the files, without `.md`: lessons begin with a number, and the two pages follow the lessons that lead to them. */
function lessonNames(): string[] {
  const files = Array.from(Deno.readDirSync(LESSONS), ({ name }) => name);
  const [first, ...others] = files.filter((name) => /^\d\d_\w+\.md$/.test(name))
    .map((name) => name.slice(0, -3)).sort();
  const after = others.indexOf("10_train") + 1;
  return [first, "matrix", ...others.toSpliced(after, 0, "when_it_does_not_learn")];
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, import.meta.url));
}
