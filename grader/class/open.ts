import { basename, join } from "node:path";
import type { Course } from "../judge/course.ts";
import { MAX_SOURCE_BYTES } from "../sandbox/stage.ts";
import { commitOf } from "./commit.ts";
import { folderSource } from "./folder_source.ts";
import type { Entry } from "./hand_ins.ts";
import type { Sender } from "./lms.ts";
import { locate } from "./locate.ts";
import { BadSubmission, fileNamesOf, type Item, type Source } from "./source.ts";
import { zipSource } from "./zip_source.ts";

/** What is graded of a submission. */
export interface Exercises {
  /** By the exercises' ids; each at most a megabyte. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What was left out, and why: sentences. */
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
  entries: readonly Entry[],
): Promise<Exercises> {
  const names = fileNamesOf(course);
  if (entries.every((entry) => isSingleFile(entry, names))) {
    return await take(await singleFiles(folder, entries), names);
  }
  const [{ name, kind }] = entries;
  if (entries.length > 1) {
    const all = entries.map(({ name }) => name).join(" and ");
    throw new BadSubmission(`There are ${entries.length} submissions: ${all}. Keep one of them.`);
  }
  if (kind === "link") throw new BadSubmission(`${name} is a link, which is not followed.`);
  const path = join(folder, name);
  if (kind === "folder") return { ...await takeFolder(path, names), commit: await commitOf(path) };
  if (kind === "other") throw new BadSubmission(`${name} is neither a folder nor a regular file.`);
  if (!/\.zip$/i.test(name)) throw new BadSubmission(`${name} is neither a folder nor a zip.`);
  return await takeZip(path, names);
}

/** Moodle's folder of a student holds what was uploaded: a zip, or the files. */
async function takeFolder(path: string, names: ReadonlySet<string>): Promise<Exercises> {
  const source = await folderSource(path, names);
  if (source.items.length > 0) return await take(source, names);
  const zips = (await Array.fromAsync(Deno.readDir(path)))
    .filter(({ name, isFile }) => isFile && /^[^.].*\.zip$/i.test(name));
  if (zips.length > 1) {
    throw new BadSubmission(`There are ${zips.length} zips in it: only one can be graded.`);
  }
  return zips.length === 1
    ? await takeZip(join(path, zips[0].name), names)
    : await take(source, names);
}

async function takeZip(path: string, names: ReadonlySet<string>): Promise<Exercises> {
  using file = await Deno.open(path);
  return await take(await zipSource(file, names), names);
}

async function take(source: Source, names: ReadonlySet<string>): Promise<Exercises> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const notes: string[] = [];
  const items = Map.groupBy(locate(source.items, names), ({ path }) => path.split("/").at(-1));
  for (const name of names) {
    const [item] = items.get(name) ?? [];
    const problem = item && problemOf(item);
    if (problem) notes.push(`${name} ${problem}, and was left out.`);
    else if (item) files.set(basename(name, ".ts"), await source.read(item));
  }
  return { files, notes, commit: "" };
}

function problemOf({ kind, size }: Item): string | undefined {
  if (kind !== "file") return kind === "link" ? "is a link" : "is not a regular file";
  return size > MAX_SOURCE_BYTES
    ? `has ${size} bytes, and ${MAX_SOURCE_BYTES} are the most`
    : undefined;
}

/** Files that were uploaded one by one. */
async function singleFiles(folder: string, entries: readonly Entry[]): Promise<Source> {
  const paths = new Map<Item, string>();
  for (const { name, sender } of entries) {
    const path = join(folder, name);
    paths.set(
      { path: exerciseIn(sender), kind: "file", size: (await Deno.lstat(path)).size },
      path,
    );
  }
  return { items: [...paths.keys()], read: (item) => Deno.readFile(paths.get(item)!) };
}

function isSingleFile({ kind, sender }: Entry, names: ReadonlySet<string>): boolean {
  return kind === "file" && names.has(exerciseIn(sender));
}

/** Canvas counts what was sent again: `01_normalize-1.ts`. */
function exerciseIn({ file }: Sender): string {
  return file.replace(/-\d+(?=\.ts$)/, "");
}
