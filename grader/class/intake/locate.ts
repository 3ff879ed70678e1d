import { BadSubmission, type Item, meantBy, noneOf } from "./source.ts";

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
 * anybody wraps them, if there is one place only.
 *
 * @param names what an exercise's file is called
 * @throws {BadSubmission} when there are none, or two folders could be meant
 */
export function locate(items: readonly Item[], names: ReadonlySet<string>): Located {
  const byFolder = Map.groupBy(items, ({ path }) => folderOf(path));
  for (const isOfLevel of LEVELS) {
    const folders = [...byFolder.keys()].filter((folder) => isOfLevel(depthOf(folder))).sort();
    const folder = folders.length > 1 ? latestVersion(folders) : folders[0];
    if (folder === undefined && folders.length > 1) {
      throw new BadSubmission(
        `Exercises are in ${folders.slice(0, 3).map(placeOf).join(" and in ")}: ` +
          "only one folder can be graded.",
      );
    }
    if (folder === undefined) continue;
    mustBeOnce(byFolder.get(folder)!);
    const { items, notes } = named(byFolder.get(folder)!, names);
    return { items, notes: [...notes, ...besides(folder, [...byFolder.keys()])] };
  }
  throw new BadSubmission(noneOf(names));
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
  return parts.at(-1) === "exercises" ? parts.length - 1 : parts.length;
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function placeOf(folder: string): string {
  return folder === "" ? "its root" : `${folder}/`;
}

/** Says where else exercises lie: somebody may have meant those. */
function besides(taken: string, folders: string[]): string[] {
  const others = folders.filter((folder) => folder !== taken).sort();
  if (others.length === 0) return [];
  const more = others.length > 3 ? ` and ${others.length - 3} more folders` : "";
  return [
    `The exercises in ${placeOf(taken)} were taken, and not those in ` +
    `${others.slice(0, 3).map(placeOf).join(", ")}${more}.`,
  ];
}

/** Each exercise's file: the one of its name, or else the only one that is called nearly so. */
function named(items: readonly Item[], names: ReadonlySet<string>): Located {
  const found: Located = { items: new Map(), notes: [] };
  for (const [name, those] of Map.groupBy(items, (item) => meantBy(nameOf(item), names)!)) {
    const exact = those.find((item) => nameOf(item) === name);
    const near = those.filter((item) => item !== exact).map(nameOf);
    const taken = exact ?? (those.length === 1 ? those[0] : undefined);
    if (taken) found.items.set(name, taken);
    if (near.length === 0) continue;
    found.notes.push(
      exact
        ? `${name} was taken, and not ${near.join(" or ")} beside it.`
        : taken
        ? `${near[0]} was taken for ${name}.`
        : `${near.join(" and ")} were left out: none of them is called ${name}.`,
    );
  }
  return found;
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
