import type { Course } from "../../judge/course.ts";
import { resembled } from "./resembled.ts";
import { ARCHIVE } from "./sender.ts";

/** A submission that can't be graded as it is; the message is a sentence for the gradebook. */
export class BadSubmission extends Error {
  override name = "BadSubmission";
}

/** Something in a submission. */
export interface Item {
  /** From the submission's own root, with `/` between. */
  path: string;
  kind: "file" | "link" | "other";
  /** In bytes, as it says of itself. */
  size: number;
}

/** What a submission came in: a folder, a zip, or single files. */
export interface Source {
  /** All that is called like an exercise's file, or nearly so, in places where one may lie. */
  items: Item[];
  /** What is called otherwise, and may be meant for one all the same. */
  perhaps: Item[];
  /** The zips in it, and archives that can't be opened. */
  zips: Item[];
  /** Some of what else lies there, for those who wonder where the exercises are. */
  others: string[];
  /** Folders of the course in it, in which no exercise is looked for. */
  closed: string[];
  /** Reads one of the items that are files. */
  read(item: Item): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens one of the zips, and hands it to `use`. */
  open<T>(zip: Item, use: (source: Source) => Promise<T>): Promise<T>;
}

/** The names of the files that a student of the course hands in. */
export function fileNamesOf({ exercises }: Pick<Course, "exercises">): ReadonlySet<string> {
  return new Set(exercises.map(({ id }) => `${id}.ts`));
}

/** Where none of the course's files is: the beginning of what an instructor or a student reads. */
export function noneOf(names: ReadonlySet<string>): string {
  const [first] = names;
  return `None of the exercise files (${first}, …) was found.`;
}

/** "Copy", as systems call it in some of their languages. */
const WORDS = "copy|kopie|kopia|kopio|kopi|copie|c[oó]pia|копия|副本|コピー|복사본";
/**
 * What browsers, systems and systems for courses add to a name that is taken: `(1)`, ` - Copy`,
 * ` (another copy)`. A number is all of its figures: were it any of them, a name of thirty could be read
 * in a billion ways.
 */
const COPY = new RegExp(
  `^([\\s_—-]*\\(?((another |\\d+(st|nd|rd|th) )?(${WORDS})|\\d+(?!\\d))\\)?)*\\.ts(\\.txt)?$`,
  "i",
);
/** What Google Drive puts before the name of a copy. */
const COPY_OF = new RegExp(`^(${WORDS}) (of|von|van|de|di) `);

/**
 * Which exercise's file a name means: the same, in another case, or with what is added to a name that
 * is taken, or put before it.
 *
 * @returns nothing where it means none
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const names = new Set(["04_softmax.ts"]);
 * assertEquals(meantBy("04_Softmax (1).ts", names), "04_softmax.ts");
 * assertEquals(meantBy("04_softmax_test.ts", names), undefined);
 * ```
 */
export function meantBy(fileName: string, names: ReadonlySet<string>): string | undefined {
  if (names.has(fileName)) return fileName;
  const lower = fileName.normalize("NFC").toLowerCase().replace(COPY_OF, "");
  const behind = /^.*? - (.+)$/.exec(lower)?.[1] ?? lower; // ILIAS: "Late Submission - 04_softmax.ts"
  return [...names].find((name) => {
    const id = name.replace(/\.ts$/, "");
    return [lower, behind].some((one) => one.startsWith(id) && COPY.test(one.slice(id.length)));
  });
}

/**
 * Folders of the course that have files of the same names, or zips: a whole checkout without its
 * `exercises/` is not a submission, and least of all the reference in it.
 */
const OF_COURSE = new Set(["solutions", "grader", "lessons", "data"]);
const NOT_EXERCISES = new Set([...OF_COURSE, "node_modules", "__MACOSX"]);

/** Whether a folder may be what wraps a submission. */
export function mayWrap(name: string): boolean {
  return !NOT_EXERCISES.has(name) && !name.startsWith(".");
}

/**
 * The first folder of a path that has others of the exercises' names, or is hidden; nothing where
 * none is.
 */
function closedIn(path: string): string | undefined {
  return path.split("/").slice(0, -1).find((folder) => !mayWrap(folder));
}

/** So many names show what a submission holds. */
const ENOUGH = 20;

/** A submission's content from the list of all that is in it. */
export function sortItems(
  all: Iterable<Item>,
  names: ReadonlySet<string>,
): Omit<Source, "read" | "open"> {
  const items: Item[] = [];
  const perhaps: Item[] = [];
  const zips: Item[] = [];
  const others: string[] = [];
  const closed = new Set<string>();
  for (const item of all) {
    const name = item.path.split("/").at(-1)!;
    const folder = closedIn(item.kind === "other" ? `${item.path.replace(/\/$/, "")}/` : item.path);
    if (folder !== undefined && OF_COURSE.has(folder)) closed.add(folder);
    if (name.startsWith(".") || folder !== undefined) continue;
    if (meantBy(name, names)) items.push(item);
    else if (ARCHIVE.test(name) && item.kind === "file") zips.push(item);
    else if (name !== "" && item.kind !== "other") {
      if (resembled(name, names)) perhaps.push(item);
      if (others.length < ENOUGH) others.push(item.path);
    }
  }
  return { items, perhaps, zips, others, closed: [...closed] };
}
