import { join } from "node:path";
import { reasonOf } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { besidesOf, latestOf } from "./attempts.ts";
import { commitOf } from "./commit.ts";
import type { Entry } from "./entries.ts";
import { type Exercises, type Found, together } from "./exercises.ts";
import { flatSource } from "./flat_source.ts";
import { folderSource } from "./folder_source.ts";
import { isText, resembled } from "./resembled.ts";
import { search } from "./search.ts";
import { ARCHIVE } from "./sender.ts";
import { BadSubmission, fileNamesOf, meantBy } from "./source.ts";
import { withZip } from "./zip_source.ts";

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
  const files = entries.filter(({ kind }) => kind === "file");
  if (entries.length === 1) return await openOne(folder, entries[0], names);
  if (files.length === entries.length) return await openFiles(folder, files, names);
  const parts = await partsOf(folder, entries, names);
  const found = parts && together(parts);
  if (found) return found;
  const all = entries.map(({ name }) => name).join(" and ");
  throw new BadSubmission(`There are ${entries.length} submissions: ${all}. Keep one of them.`);
}

/** What each of a student's folders and zips holds; nothing where one of them can't be opened. */
async function partsOf(
  folder: string,
  entries: readonly Entry[],
  names: ReadonlySet<string>,
): Promise<Found[] | undefined> {
  const parts: Found[] = [];
  for (const entry of entries) {
    try {
      parts.push({ place: entry.name, exercises: await openOne(folder, entry, names) });
    } catch (error) {
      if (!(error instanceof BadSubmission)) throw error;
      return undefined;
    }
  }
  return parts;
}

async function openOne(
  folder: string,
  entry: Entry,
  names: ReadonlySet<string>,
): Promise<Exercises> {
  const { name, kind, sender } = entry;
  const path = join(folder, name);
  if (kind === "folder") return await openFolder(path, names);
  if (kind === "link") throw new BadSubmission(`${name} is a link, which is not followed.`);
  if (kind === "other") throw new BadSubmission(`${name} is neither a folder nor a regular file.`);
  if (/\.zip$/i.test(name)) return await withZip(path, names, (zip) => search(zip, names, 1));
  const isExercise = (meantBy(sender.file, names) ?? resembled(sender.file, names)) !== undefined;
  if (isExercise && isText(sender.file) || sender.file.includes("/")) {
    return await openFiles(folder, [entry], names);
  }
  const help = ARCHIVE.test(name) ? ": unpack it in its place, or ask for a zip" : "";
  throw new BadSubmission(`${name} is neither a folder nor a zip${help}.`);
}

/** What a student handed in as files side by side. */
async function openFiles(
  folder: string,
  entries: readonly Entry[],
  names: ReadonlySet<string>,
): Promise<Exercises> {
  const { source, notes } = await flatSource(folder, entries, names);
  const found = await search(source, names, 2);
  return { ...found, notes: [...notes, ...found.notes] };
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
