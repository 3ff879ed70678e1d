import { isNumbered, isText, resembled } from "./resembled.ts";
import { BadSubmission, type Item, meantBy, noneOf, type Source } from "./source.ts";

/** The exercises of a submission, and what was chosen silently in finding them. */
export interface Located {
  /** By the name that the course gives each. */
  items: Map<string, Item>;
  /** Sentences for the instructor. */
  notes: string[];
}

/**
 * The exercises among a submission's items: they lie at its root, or in `exercises/`; else in either
 * of the two one folder further down: exports and archives like to wrap everything; else as deep as
 * anybody wraps them. Several folders are taken together if each exercise is in one of them only.
 *
 * @param names what an exercise's file is called
 * @throws {BadSubmission} when there are none, or two folders could be meant
 */
export function locate(
  { items, perhaps }: Pick<Source, "items" | "perhaps">,
  names: ReadonlySet<string>,
): Located {
  const sure = items.length > 0 ? items : likely(perhaps);
  const byFolder = Map.groupBy(sure, ({ path }) => parentOf(path));
  for (const isOfLevel of LEVELS) {
    const folders = [...byFolder.keys()].filter((folder) => isOfLevel(depthOf(folder))).sort();
    if (folders.length === 0) continue;
    const taken = takenOf(folders, byFolder, names);
    const inThese = (item: Item) => taken.includes(parentOf(item.path));
    mustBeOnce(items.filter(inThese));
    const found = named(items.filter(inThese), perhaps.filter(inThese), names);
    const notes = [...found.notes, ...besides(taken, [...byFolder.keys()])];
    return { items: found.items, notes };
  }
  throw new BadSubmission(noneOf(names));
}

/** What may show where exercises lie, though no file has an exercise's name. */
export function likely(perhaps: readonly Item[]): Item[] {
  return perhaps.filter((item) => isText(nameOf(item)) && isNumbered(nameOf(item)));
}

/** The folder that is meant of several, or all of them where none has what another has. */
function takenOf(
  folders: string[],
  byFolder: ReadonlyMap<string, readonly Item[]>,
  names: ReadonlySet<string>,
): string[] {
  const latest = folders.length > 1 ? latestVersion(folders) : folders[0];
  if (latest !== undefined) return [latest];
  const meant = folders.flatMap((folder) => [
    ...new Set(byFolder.get(folder)!.map((item) => meaning(nameOf(item), names))),
  ]);
  if (new Set(meant).size === meant.length) return folders;
  throw new BadSubmission(
    `Exercises are in ${folders.slice(0, 3).map(placeOf).join(" and in ")}: ` +
      "only one folder can be graded.",
  );
}

function meaning(fileName: string, names: ReadonlySet<string>): string | undefined {
  return meantBy(fileName, names) ?? resembled(fileName, names);
}

/**
 * Systems put each attempt of a student into a folder of its own: "Version 2" in Teams, "Revision 2 - On
 * time" in Schoology, "2026-11-20-10-11-12" in Moodle's VPL and in Autolab.
 */
const VERSION =
  /(^|\/)(?:(?:version|revision|attempt) (\d+)|(20\d\d-\d\d-\d\d[-_T ]\d\d[-_:.]?\d\d))([^/]*)(?=\/|$)/i;

/** The latest of several folders that are versions of one; nothing where they are not. */
export function latestVersion(folders: readonly string[]): string | undefined {
  const versions = folders.map(versionOf).filter((version) => version !== undefined);
  const places = new Set(folders.map((folder) => folder.replace(VERSION, "$1")));
  if (places.size > 1 || versions.length < folders.length) return undefined;
  return folders[versions.indexOf(versions.toSorted().at(-1)!)];
}

/** The folder of the version that a path lies in; nothing where it lies in none. */
export function versionIn(path: string): string | undefined {
  const folder = parentOf(path);
  const found = VERSION.exec(folder);
  return found ? folder.slice(0, found.index + found[0].length) : undefined;
}

/** Number or time, to be compared as a text. */
function versionOf(folder: string): string | undefined {
  const [, , number, time, rest] = VERSION.exec(folder) ?? [];
  return number?.padStart(9, "0") ?? (time && time + rest);
}

const LEVELS = [
  (depth: number) => depth === 0,
  (depth: number) => depth === 1,
  (depth: number) => depth > 1,
];

/** How many folders wrap what lies here; `exercises/` itself wraps nothing. */
function depthOf(folder: string): number {
  const parts = folder === "" ? [] : folder.split("/");
  return parts.at(-1)?.toLowerCase() === "exercises" ? parts.length - 1 : parts.length;
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function placeOf(folder: string): string {
  return folder === "" ? "its root" : `${folder}/`;
}

/**
 * Says where the exercises lie if that is several folders, and where else some do: those may be
 * meant.
 */
function besides(taken: readonly string[], folders: readonly string[]): string[] {
  const others = folders.filter((folder) => !taken.includes(folder)).sort();
  const these = `The exercises in ${placesOf(taken)} were taken`;
  const notes: string[] = [];
  if (taken.length > 1) notes.push(`${these} together.`);
  if (others.length > 0) notes.push(`${these}, and not those in ${placesOf(others)}.`);
  return notes;
}

function placesOf(folders: readonly string[]): string {
  const more = folders.length > 3 ? ` and ${folders.length - 3} more folders` : "";
  return folders.slice(0, 3).map(placeOf).join(", ") + more;
}

/**
 * Each exercise's file: the one of its name; or else the only one that is called nearly so; or
 * else the only text that resembles it.
 */
function named(
  items: readonly Item[],
  perhaps: readonly Item[],
  names: ReadonlySet<string>,
): Located {
  const found: Located = { items: new Map(), notes: [] };
  for (const name of names) {
    const copies = items.filter((item) => meantBy(nameOf(item), names) === name);
    const like = perhaps.filter((item) => resembled(nameOf(item), names) === name);
    const exact = copies.find((item) => nameOf(item) === name);
    const near = copies.length > 0 ? copies.filter((item) => item !== exact) : like;
    const [only, ...more] = near.filter((item) => isText(nameOf(item)));
    const taken = exact ?? (more.length === 0 ? only : undefined);
    if (taken) found.items.set(name, taken);
    const left = near.filter((item) => item !== taken).map(nameOf);
    if (taken && taken !== exact) found.notes.push(`${nameOf(taken)} was taken for ${name}.`);
    if (left.length > 0) found.notes.push(leftOut(left, name, taken));
  }
  return found;
}

/** Says which files might be an exercise's and were not taken for it. */
function leftOut(left: readonly string[], name: string, taken: Item | undefined): string {
  if (taken) return `${nameOf(taken)} was taken, and not ${left.join(" or ")} beside it.`;
  if (left.length === 1) return `${left[0]} was left out: it is not called ${name}.`;
  return `${left.join(" and ")} were left out: none of them is called ${name}.`;
}

function nameOf({ path }: Item): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A zip may hold two files of one name, and programs differ in which one they take. */
function mustBeOnce(items: readonly Item[]): void {
  const seen = new Set<string>();
  for (const { path } of items) {
    if (seen.has(path)) throw new BadSubmission(`It holds ${path} twice.`);
    seen.add(path);
  }
}
