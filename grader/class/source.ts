import type { Course } from "../judge/course.ts";

/** A submission that can't be graded as it is; the message is a sentence for the gradebook. */
export class BadSubmission extends Error {
  override name = "BadSubmission";
}

/** Something in a submission that has the name of an exercise's file. */
export interface Item {
  /** From the submission's own root, with `/` between. */
  path: string;
  kind: "file" | "link" | "other";
  /** In bytes, as it says of itself. */
  size: number;
}

/** What a submission came in: a folder, a zip, or single files. */
export interface Source {
  /** All that has the name of an exercise's file, in places where one may lie. */
  items: Item[];
  /** Reads one of the items that are files. */
  read(item: Item): Promise<Uint8Array<ArrayBuffer>>;
}

/** The names of the files that a student of the course hands in. */
export function fileNamesOf({ exercises }: Pick<Course, "exercises">): ReadonlySet<string> {
  return new Set(exercises.map(({ id }) => `${id}.ts`));
}

/**
 * Folders of the course that have files of the same names: a whole checkout without its `exercises/`
 * is not a submission, and least of all the reference in it.
 */
const NOT_EXERCISES = new Set(["solutions", "grader", "lessons", "__MACOSX"]);

/** Whether a folder may be what wraps a submission. */
export function mayWrap(name: string): boolean {
  return !NOT_EXERCISES.has(name) && !name.startsWith(".") && name !== "exercises";
}
