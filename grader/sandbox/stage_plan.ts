import type { Shape } from "./shapes.ts";

/** What is to be known of a module: of an exercise of the course. */
export interface Module {
  id: string;
  exports: readonly string[];
  /** The modules that it may import. */
  siblings: readonly string[];
  /** What is read of the objects that its functions return or tell a callback, by function. */
  shapes?: Readonly<Record<string, Shape>>;
}

/** The solutions, in whatever form they are there. */
export interface Reference {
  /** The source of an exercise's solution. */
  read(id: string): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A file of the course's own that is loaded beside the student's and calls them: a training loop, say. It
 * runs in the child like all the rest, so it may hold no expected value and nothing of the reference.
 */
export interface Driver {
  /** Its functions are called by this name. */
  id: string;
  /** The file, as the course finds it: `new URL("./fit_lines.ts", import.meta.url)`. */
  file: URL;
  /**
   * Where it lies below the course's folder, and in the stage: `course/fit_lines.ts`. From there it imports
   * the student's files (`../exercises/02_fit.ts`) and `lib/`, and nothing else.
   */
  place: string;
  /** What is read of the objects that its functions return, by function; all when left out. */
  shapes?: Readonly<Record<string, Shape>>;
}

/** What is to be loaded together, and from where. */
export interface StagePlan {
  /** The files, without `.ts`, whose exports will be called: exercises, or wrong answers to one. */
  load: readonly string[];
  /** The files that are read from `folder`: a student's, or wrong answers to one exercise. */
  own: readonly string[];
  /** The folder of these files. */
  folder: string;
  /** The exercises whose functions the reference answers, from a thread of its own. */
  given: readonly string[];
  /**
   * The exercises whose files are the reference's, as if they were the student's. The code beside
   * them could print them: only for a child of which nothing is shown.
   */
  replaced?: readonly string[];
  /** The course's own file that calls the student's, where there is one. */
  driver?: Driver;
  /** Needed for what is given or replaced. */
  reference?: Reference;
  /** All modules of the course. */
  course: readonly Module[];
}

/** The modules whose exports will be called, each with its place in the stage. */
export function entriesOf({ load, driver }: Pick<StagePlan, "load" | "driver">) {
  const exercises = load.map((id) => ({ id, place: `exercises/${id}.ts` }));
  return driver ? [...exercises, { id: driver.id, place: driver.place }] : exercises;
}

/** The exercises of the reference that answer for neighbours: what these import is among them. */
export function referenceIds({ given, course }: StagePlan): string[] {
  const siblingsOf = (id: string) => course.find((row) => row.id === id)?.siblings ?? [];
  const ids = new Set(given);
  for (const id of ids) for (const sibling of siblingsOf(id)) ids.add(sibling); // and theirs
  return [...ids];
}

/**
 * The reference's source of an exercise.
 *
 * @throws {RangeError} when the plan has no reference
 */
export function solutionOf({ reference }: StagePlan, id: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!reference) throw new RangeError(`Cannot stage the solution of ${id}: there is no reference`);
  return reference.read(id);
}
