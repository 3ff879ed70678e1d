import { basename } from "node:path";
import { MAX_SOURCE_BYTES } from "../../sandbox/stage_files.ts";
import type { Exercises } from "./exercises.ts";
import { locate } from "./locate.ts";
import { ARCHIVE } from "./sender.ts";
import { BadSubmission, type Item, noneOf, type Source } from "./source.ts";
import { withoutStubs } from "./unfinished.ts";

/**
 * Takes the exercises that lie in a source as files.
 *
 * @throws {BadSubmission} when two folders could be meant, or none of the files can be taken
 */
export async function take(source: Source, names: ReadonlySet<string>): Promise<Exercises> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const places = new Map<string, string>();
  const finished = await withoutStubs(source, names);
  const { items, notes } = locate({ ...source, items: finished.items }, names);
  notes.push(...finished.notes);
  for (const name of names) {
    const item = items.get(name);
    const problem = item && problemOf(item);
    if (problem) notes.push(`${name} ${problem}, and was left out.`);
    if (!item || problem) continue;
    const id = basename(name, ".ts");
    files.set(id, await source.read(item));
    places.set(id, item.path);
  }
  if (files.size === 0) throw new BadSubmission(notes.join(" "));
  return { files, places, notes, commit: "" };
}

function problemOf({ kind, size }: Item): string | undefined {
  if (kind !== "file") return kind === "link" ? "is a link" : "is not a regular file";
  return size > MAX_SOURCE_BYTES
    ? `has ${size} bytes, and ${MAX_SOURCE_BYTES} are the most`
    : undefined;
}

/** A submission, or a zip in it, in which there are no exercises. */
export class NoExercises extends BadSubmission {}

/** What a source holds that has no exercises: a sentence or two. */
export function nothingIn(
  { others, zips, closed }: Source,
  names: ReadonlySet<string>,
): NoExercises {
  const folders = closed.map((folder) => `${folder}/`);
  const there = [...zips.map(({ path }) => path), ...others, ...folders];
  const shown = there.slice(0, 5).join(", ") + (there.length > 5 ? " and more" : "");
  const packed = zips.some((zip) => ARCHIVE.test(zip.path) && !isZip(zip))
    ? " Only zips can be opened: unpack it in its place, or ask for a zip."
    : "";
  const course = folders.length > 0
    ? ` Nothing is looked for in ${folders.join(", ")}: the course has files of its own there.`
    : "";
  return new NoExercises(
    `${noneOf(names)} ${
      there.length > 0 ? `It holds ${shown}.` : "It is empty."
    }${packed}${course}`,
  );
}

/** Whether an archive is one that can be opened. */
export function isZip({ path }: Item): boolean {
  return /\.zip$/i.test(path);
}
