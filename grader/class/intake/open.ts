import { basename, join } from "node:path";
import { reasonOf } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { MAX_SOURCE_BYTES } from "../../sandbox/stage_files.ts";
import { besidesOf, latestOf } from "./attempts.ts";
import { commitOf } from "./commit.ts";
import { folderSource } from "./folder_source.ts";
import type { Entry } from "./entries.ts";
import { ARCHIVE, type Sender } from "./sender.ts";
import { folderOf, latestVersion, locate } from "./locate.ts";
import { BadSubmission, fileNamesOf, type Item, meantBy, noneOf, type Source } from "./source.ts";
import { withZip } from "./zip_source.ts";

/** What is graded of a submission. */
export interface Exercises {
  /** By the exercises' ids; each at most a megabyte. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Where in the submission each of them lies: `work.zip/exercises/04_softmax.ts`. */
  places: ReadonlyMap<string, string>;
  /** What was left out or chosen, and why: sentences. */
  notes: string[];
  /** Where it is a checkout. */
  commit: string;
}

/**
 * Opens what a student handed in, and takes the exercises out of it: regular files with the course's
 * names, and nothing else.
 *
 * @param folder the class's
 * @throws {BadSubmission} when it can't be opened, or holds no exercises, or two sets of them
 */
export async function openHandIn(
  course: Course,
  folder: string,
  all: readonly Entry[],
): Promise<Exercises> {
  const { entries, notes } = latestOf(all);
  if (entries.length === 0) throw new BadSubmission(`There is only ${besidesOf(all)}.`);
  const exercises = await openEntries(folder, entries, fileNamesOf(course));
  return { ...exercises, notes: [...notes, ...exercises.notes] };
}

/** Why a submission could not be opened, whatever the system or the submission itself had against it. */
export function refusalOf(error: unknown): string {
  const reason = reasonOf(error);
  return inertLine(error instanceof BadSubmission ? reason : `It can't be read: ${reason}.`);
}

async function openEntries(
  folder: string,
  entries: readonly Entry[],
  names: ReadonlySet<string>,
): Promise<Exercises> {
  if (entries.every((entry) => isSingleFile(entry, names))) {
    return await take(await singleFiles(folder, entries, names), names);
  }
  const [{ name, kind }] = entries;
  if (entries.length > 1) {
    const all = entries.map(({ name }) => name).join(" and ");
    throw new BadSubmission(`There are ${entries.length} submissions: ${all}. Keep one of them.`);
  }
  if (kind === "link") throw new BadSubmission(`${name} is a link, which is not followed.`);
  const path = join(folder, name);
  if (kind === "folder") return await openFolder(path, names);
  if (kind === "other") throw new BadSubmission(`${name} is neither a folder nor a regular file.`);
  if (!/\.zip$/i.test(name)) throw new BadSubmission(`${name} is neither a folder nor a zip.`);
  return await withZip(path, names, (source) => search(source, names, 1));
}

async function openFolder(path: string, names: ReadonlySet<string>): Promise<Exercises> {
  const exercises = await search(await folderSource(path, names), names, 2);
  return { ...exercises, commit: await commitOf(path) };
}

/**
 * Lays out what one student handed in: the exercises from wherever in a folder they are, as files
 * with the course's names.
 *
 * @param from the folder that was handed in
 * @param to an empty folder; it stays empty where there is nothing to grade
 * @returns where each was, and what was left out or chosen, or why there is nothing: sentences
 */
export async function layOut(
  course: Course,
  from: string,
  to: string,
): Promise<Pick<Exercises, "places" | "notes">> {
  let opened: Exercises;
  try {
    opened = await openFolder(from, fileNamesOf(course));
  } catch (error) {
    return { places: new Map(), notes: [refusalOf(error)] };
  }
  for (const [id, bytes] of opened.files) await Deno.writeFile(join(to, `${id}.ts`), bytes);
  const places = new Map(Array.from(opened.places, ([id, path]) => [id, inertLine(path)]));
  return { places, notes: opened.notes.map((note) => inertLine(note)) };
}

/**
 * Looks for the exercises: systems export a folder with the student's zip in it, and some students
 * zip a zip.
 *
 * @param zips how many zips may still be one in another
 */
async function search(
  source: Source,
  names: ReadonlySet<string>,
  zips: number,
): Promise<Exercises> {
  if (source.items.length > 0) return await take(source, names);
  const zip = theZipIn(source);
  if (zip && zips > 0) {
    const found = await source.open(zip, (inside) => search(inside, names, zips - 1));
    return within(zip, { ...found, notes: [...found.notes, ...besidesZip(zip, source.zips)] });
  }
  return await take(source, names);
}

/**
 * The one zip of a submission, or its latest version.
 *
 * @throws {BadSubmission} when several could be meant
 */
function theZipIn({ zips }: Source): Item | undefined {
  if (zips.length < 2) return zips[0];
  const latest = latestVersion(zips.map(({ path }) => folderOf(path)));
  const those = zips.filter(({ path }) => folderOf(path) === latest);
  if (those.length === 1) return those[0];
  const all = zips.map(({ path }) => path).join(" and ");
  throw new BadSubmission(
    `There are ${zips.length} zips in it: only one can be graded: ${all}.`,
  );
}

function besidesZip(zip: Item, zips: readonly Item[]): string[] {
  const others = zips.filter((other) => other !== zip).map(({ path }) => path);
  return others.length > 0 ? [`${zip.path} was taken, and not ${others.join(", ")}.`] : [];
}

/** What was found in a zip, with the zip's own place before the places in it. */
function within(zip: Item, found: Exercises): Exercises {
  const places = new Map(Array.from(found.places, ([id, path]) => [id, `${zip.path}/${path}`]));
  return { ...found, places };
}

async function take(source: Source, names: ReadonlySet<string>): Promise<Exercises> {
  if (source.items.length === 0) throw nothingIn(source, names);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const places = new Map<string, string>();
  const { items, notes } = locate(source.items, names);
  for (const name of names) {
    const item = items.get(name);
    const problem = item && problemOf(item);
    if (problem) notes.push(`${name} ${problem}, and was left out.`);
    if (!item || problem) continue;
    const id = basename(name, ".ts");
    files.set(id, await source.read(item));
    places.set(id, item.path);
  }
  return { files, places, notes, commit: "" };
}

function nothingIn({ others, zips }: Source, names: ReadonlySet<string>): BadSubmission {
  const there = [...zips.map(({ path }) => path), ...others];
  const shown = there.slice(0, 5).join(", ") + (there.length > 5 ? " and more" : "");
  const packed = others.some((name) => ARCHIVE.test(name)) ? " Only zips can be opened." : "";
  return new BadSubmission(
    `${noneOf(names)} ${there.length > 0 ? `It holds ${shown}.` : "It is empty."}${packed}`,
  );
}

function problemOf({ kind, size }: Item): string | undefined {
  if (kind !== "file") return kind === "link" ? "is a link" : "is not a regular file";
  return size > MAX_SOURCE_BYTES
    ? `has ${size} bytes, and ${MAX_SOURCE_BYTES} are the most`
    : undefined;
}

/** Files that were uploaded one by one; of those that were sent again, the last. */
async function singleFiles(
  folder: string,
  entries: readonly Entry[],
  names: ReadonlySet<string>,
): Promise<Source> {
  const paths = new Map<Item, string>();
  const byExercise = Map.groupBy(entries, ({ sender }) => meantBy(sender.file, names)!);
  for (const [file, those] of byExercise) {
    const { name } = those.toSorted((a, b) => resentAs(b.sender) - resentAs(a.sender))[0];
    const path = join(folder, name);
    paths.set({ path: file, kind: "file", size: (await Deno.lstat(path)).size }, path);
  }
  return {
    items: [...paths.keys()],
    zips: [],
    others: [],
    read: (item) => Deno.readFile(paths.get(item)!),
    open: () => Promise.reject(new Error("single files hold no zip")),
  };
}

function isSingleFile({ kind, sender }: Entry, names: ReadonlySet<string>): boolean {
  return kind === "file" && meantBy(sender.file, names) !== undefined;
}

/** Canvas counts what was sent again: `01_normalize-1.ts`. */
function resentAs({ file }: Sender): number {
  return Number(/-(\d+)\.ts$/.exec(file)?.[1] ?? 0);
}
