import { join } from "node:path";
import type { Course } from "../../grader/judge/course.ts";

/** A wrong answer to an exercise: one of the ways in which its author's belief shows. */
export interface Misconception {
  /** The file's name without `.ts`: `labels_from_one`, or `labels_from_one.2`. */
  name: string;
  /** The belief, which several files may share: `labels_from_one`. */
  id: string;
  /** What the student is told. */
  text: string;
}

const FIRST_LINE = /^\uFEFF?\/\/ Misconception: (.+)$/m;

/** What a file's misconception is called: several files of one belief differ in a number. */
export function beliefOf(name: string): string {
  return name.replace(/\.\d+$/, "");
}

/** The folder of an exercise's misconceptions. */
export function homeOf({ folders }: Pick<Course, "folders">, id: string): string {
  return join(folders.homes, id, "misconceptions");
}

/**
 * The misconceptions in a folder, by name; none where there is no such folder.
 *
 * @throws {Error} when a file does not say what its author believed, or says it unlike the belief's
 * other files
 */
export async function misconceptionsIn(folder: string): Promise<Misconception[]> {
  const found: Misconception[] = [];
  const texts = new Map<string, string>();
  for (const name of namesIn(folder)) {
    const source = await Deno.readTextFile(join(folder, `${name}.ts`));
    const text = source.match(FIRST_LINE)?.[1];
    if (text === undefined) throw new Error(`${name}.ts does not say what its author believed`);
    const id = beliefOf(name);
    if ((texts.get(id) ?? text) !== text) {
      throw new Error(`${name}.ts says what its author believed in other words than ${id}.ts`);
    }
    texts.set(id, text);
    found.push({ name, id, text });
  }
  return found;
}

/** The TypeScript files of a folder without `.ts`, in order. */
function namesIn(folder: string): string[] {
  try {
    return Array.from(Deno.readDirSync(folder), ({ name }) => name)
      .filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -".ts".length)).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
