import { inertLine } from "../../sandbox/inert.ts";
import type { Entry } from "./entries.ts";
import { folded } from "./match.ts";
import type { Listed } from "./roster.ts";
import { WORDS } from "./roster_words.ts";

/** A folder that ILIAS makes for a team, which has in it only that of the member who uploaded. */
const TEAM = /(?:^|\/)(team \d+)\//i;

/**
 * The members of the group that sent something, where the roster has a column of groups: one of them
 * hands in for all.
 *
 * @returns nobody where no group is called so
 */
export function groupsOf(roster: readonly Listed[]): (entry: Entry) => readonly Listed[] {
  const groups: readonly string[] = WORDS.group;
  const members = new Map<string, Listed[]>();
  for (const listed of roster) {
    for (const [column, group] of Object.entries(listed.more)) {
      const isNumbered = column.toLowerCase() === "submission id";
      const key = squeezed(isNumbered ? `submission_${group}` : group);
      if (!groups.includes(column.toLowerCase()) || group === "") continue;
      members.set(key, [...members.get(key) ?? [], listed]);
    }
  }
  return ({ name, sender: { names } }) =>
    [...names, TEAM.exec(name)?.[1] ?? ""].map((name) => members.get(squeezed(name))).find((
      found,
    ) => found !== undefined) ?? [];
}

/**
 * Finds students by a part of a name that an instructor, a student or a system unknown here gave:
 * `Ada Lovelace - digits`, `digits-ada-12345`, `4711_Lovelace`. The name must have all words of a
 * student's; or a login or number, and beside it only what all entries have, numbers, and words of that
 * student's name. Two whom a name fits, or who is found surely elsewhere, are not taken.
 */
export function byParts(
  entries: readonly Entry[],
  roster: readonly Listed[],
): Map<Entry, Listed> {
  const all = entries.map((entry) => ({ entry, words: wordsOf(entry.sender.names[0]) }));
  const [first, ...others] = all;
  const common = first?.words.filter((word) => others.every(({ words }) => words.includes(word)));
  const free = new Set(others.length > 0 ? common : []);
  const found = new Map<Entry, Listed>();
  for (const { entry, words } of all) {
    const [listed, ...more] = roster.filter((listed) => fits(words, listed, free));
    if (listed && more.length === 0) found.set(entry, listed);
  }
  return found;
}

function fits(words: readonly string[], listed: Listed, free: ReadonlySet<string>): boolean {
  const name = wordsOf(listed.name);
  if (name.length > 1 && name.every((word) => words.includes(word))) return true;
  const ids = [listed.student, ...listed.ids].map(wordsOf).filter((id) => id.length > 0);
  const own = new Set([...name, ...ids.flat()]);
  return ids.some((id) => {
    const at = words.findIndex((_, i) => id.every((word, j) => words[i + j] === word));
    if (at < 0) return false;
    const rest = words.toSpliced(at, id.length);
    return rest.every((word) => free.has(word) || own.has(word) || /^\d+$/.test(word));
  });
}

/** So many fit into a line that somebody reads. */
const MOST_NAMED = 3;

/** Says for whom entries were taken that are not called so. */
export function taken(what: string, whose: readonly [entry: string, students: string][]): string[] {
  if (whose.length === 0) return [];
  const shown = whose.slice(0, MOST_NAMED).map(([entry, students]) =>
    `"${inertLine(entry)}" for ${students}`
  );
  const more = whose.length > MOST_NAMED ? ` and ${whose.length - MOST_NAMED} more` : "";
  return [`${what}: ${shown.join(", ")}${more}.`];
}

function wordsOf(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function squeezed(text: string): string {
  return wordsOf(text).join("");
}
