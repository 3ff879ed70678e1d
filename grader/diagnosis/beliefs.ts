import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a wrong answer's author believed. */
export interface Belief {
  /** The file's name without `.ts`. */
  id: string;
  /** What the student is told. */
  text: string;
}

const FIRST_LINE = /^\uFEFF?\/\/ Misconception: (.+)$/m;

/** The folder of an exercise's misconceptions. */
export function folderOf(id: string): string {
  return fileURLToPath(new URL(`../course/${id}/misconceptions/`, import.meta.url));
}

/** The misconceptions of an exercise, by name. */
export async function beliefsAbout(id: string): Promise<Belief[]> {
  const beliefs: Belief[] = [];
  for await (const { name } of Deno.readDir(folderOf(id))) {
    const source = await Deno.readTextFile(join(folderOf(id), name));
    const text = source.match(FIRST_LINE)?.[1];
    if (text === undefined) throw new Error(`${id}/${name} does not say what its author believed`);
    beliefs.push({ id: name.replace(/\.ts$/, ""), text });
  }
  return beliefs.sort((a, b) => a.id < b.id ? -1 : 1);
}
