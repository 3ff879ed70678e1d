import { byParts, naming } from "./by_parts.ts";
import { type Entry, isHandIn } from "./entries.ts";
import { matcher } from "./match.ts";
import { resembled } from "./resembled.ts";
import type { Listed } from "./roster.ts";

/**
 * Files that lie in the class's folder, are no archives, and were handed in all the same: they are
 * called like somebody on the roster, or are TypeScript. The student would be missing otherwise,
 * and have 0 points.
 */
export function looseOf(
  entries: readonly Entry[],
  roster: readonly Listed[],
  names: ReadonlySet<string>,
): (entry: Entry) => boolean {
  const [match, isNaming] = [matcher(roster), naming(roster)];
  const files = entries.filter((entry) => entry.kind === "file" && !isHandIn(entry));
  const parts = byParts(roster)(files);
  const isSomebodys = (entry: Entry) =>
    match(entry.sender) !== undefined || parts.has(entry) || isExercise(entry, names) ||
    !LIST.test(entry.sender.file) && isNaming(entry);
  return (entry) => files.includes(entry) && isSomebodys(entry);
}

/** What lists, notes and pages are called, which an instructor lays beside submissions. */
const LIST = /\.(csv|tsv|xlsx?|ods|md|html?|json|ya?ml|log)$/i;

/** Whether a file may be an exercise's by its name; where no names are given, nobody asks. */
function isExercise({ sender: { file } }: Entry, names: ReadonlySet<string>): boolean {
  return names.size > 0 && /\.m?ts$/i.test(file) || resembled(file, names) !== undefined;
}

/**
 * Without other files that are called like a student who handed something in: an instructor's
 * notes, say.
 */
export function withoutNotes(entries: Entry[], names: ReadonlySet<string>): Entry[] {
  const proper = entries.filter((entry) => isHandIn(entry) || isExercise(entry, names));
  return proper.length > 0 ? proper : entries;
}
