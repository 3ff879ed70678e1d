import { inertLine } from "../../sandbox/inert.ts";
import { firstOf } from "../../report/counted.ts";
import type { Entry } from "./entries.ts";
import { readable } from "./mangled.ts";
import { folded } from "./match.ts";
import type { Listed } from "./roster.ts";
import { columnsOf } from "./roster_words.ts";

/** A folder that ILIAS makes for a team, which has in it only that of the member who uploaded. */
const TEAM = /(?:^|\/)(team \d+)\//i;

/**
 * The members of the group that sent something, where the roster has a column of groups: one of them
 * hands in for all.
 *
 * @returns nobody where no group is called so
 */
export function groupsOf(roster: readonly Listed[]): (entry: Entry) => readonly Listed[] {
  const members = new Map<string, Listed[]>();
  for (const listed of roster) {
    for (const [column, group] of Object.entries(listed.more)) {
      const isNumbered = column.toLowerCase() === "submission id";
      const key = squeezed(isNumbered ? `submission_${group}` : group);
      if (!isOfGroups(column) || group === "") continue;
      members.set(key, [...members.get(key) ?? [], listed]);
    }
  }
  return ({ name, sender: { names } }) => {
    const [, team = ""] = TEAM.exec(name) ?? [];
    const group = [...names, team].map(squeezed).find((key) => members.has(key));
    return group === undefined ? [] : members.get(group)!;
  };
}

/** Whether a roster says who is in which group. */
export function hasGroups(roster: readonly Listed[]): boolean {
  return roster.some(({ more }) =>
    Object.entries(more).some(([column, group]) => isOfGroups(column) && group !== "")
  );
}

function isOfGroups(column: string): boolean {
  return columnsOf("group", [column.toLowerCase()]).length > 0;
}

/** A student's name and numbers, in words. */
interface Known {
  listed: Listed;
  name: string[];
  ids: string[][];
  /** E-mail addresses, in small letters. */
  addresses: string[];
}

/**
 * Finds students by a part of a name that an instructor, a student or a system unknown here gave:
 * `Ada Lovelace - digits`, `digits-ada-12345`, `4711_Lovelace`. The name must have all words of a
 * student's, or a whole e-mail address; or a login, a number or what stands before the @ of an address, and beside it only
 * what all entries have, numbers, and words of that student's name. In a name that a system wrote
 * only a login or number counts. Where a name fits two students, neither is taken.
 */
export function byParts(
  roster: readonly Listed[],
): (entries: readonly Entry[]) => Map<Entry, Listed> {
  const byWord = new Map<string, Set<Known>>();
  for (const listed of roster) {
    const all = [listed.student, ...listed.ids];
    const mailboxes = all.filter((id) => id.includes("@")).map((id) => id.split("@")[0]);
    const ids = [...all, ...mailboxes].map(wordsOf).filter((id) => id.length > 0);
    const addresses = all.filter((id) => id.includes("@")).map((id) => id.toLowerCase());
    const known = { listed, name: wordsOf(listed.name), ids, addresses };
    for (const [word] of [known.name, ...ids]) {
      if (word !== undefined) byWord.set(word, (byWord.get(word) ?? new Set()).add(known));
    }
  }
  return (entries) => {
    const all = entries.map((entry) => ({
      entry,
      words: wordsOf(readable(entry.sender.names[0])),
    }));
    const free = commonWords(all.map(({ words }) => words));
    return new Map(all.flatMap(({ entry, words }) => {
      const perhaps = new Set(words.flatMap((word) => [...byWord.get(word) ?? []]));
      const isWhole = entry.sender.system !== undefined;
      const written = isWhole ? [] : addressesIn(readable(entry.sender.names[0]));
      const [known, ...more] = [...perhaps].filter((known) =>
        known.addresses.some((address) => written.includes(address)) ||
        fits(words, known, free, isWhole)
      );
      return known && more.length === 0 ? [[entry, known.listed] as const] : [];
    }));
  };
}

/**
 * Whether somebody's whole name is in a name, or one of somebody's numbers: it may be that of
 * several people.
 */
export function naming(roster: readonly Listed[]): (entry: Entry) => boolean {
  const all = roster.flatMap(({ student, name, ids }) => [
    ...[student, ...ids].filter((id) => /\d/.test(id)).map(wordsOf),
    ...[wordsOf(name)].filter(({ length }) => length > 1),
  ]);
  return ({ sender }) => {
    const words = new Set(wordsOf(readable(sender.names[0])));
    return all.some((own) => own.length > 0 && own.every((word) => words.has(word)));
  };
}

/** The words that say nothing of a student, because each of several names has them. */
function commonWords([first, ...others]: string[][]): ReadonlySet<string> {
  if (others.length === 0) return new Set();
  const rest = others.map((words) => new Set(words));
  return new Set(first.filter((word) => rest.every((words) => words.has(word))));
}

/** @param isWhole whether it is the whole name of somebody, as a system writes it */
function fits(
  words: readonly string[],
  { name, ids }: Known,
  free: ReadonlySet<string>,
  isWhole: boolean,
): boolean {
  if (!isWhole && name.length > 1 && name.every((word) => words.includes(word))) return true;
  const own = new Set([...name, ...ids.flat()]);
  return ids.some((id) => {
    const at = words.findIndex((_, i) => id.every((word, j) => words[i + j] === word));
    if (at < 0) return false;
    const rest = words.toSpliced(at, id.length);
    return rest.every((word) => free.has(word) || own.has(word) || /^\d+$/.test(word));
  });
}

/** The e-mail addresses in a name: mail programs call folders `wei@uni.example - Digits lab`. */
function addressesIn(name: string): string[] {
  return name.toLowerCase().match(/[^\s<>()[\]"',;]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu) ?? [];
}

/** So many fit into a line that somebody reads. */
const MOST_NAMED = 3;

/** Says for whom entries were taken that are not called so. */
export function taken(what: string, whose: readonly [entry: string, students: string][]): string[] {
  if (whose.length === 0) return [];
  const all = whose.map(([entry, students]) => `"${inertLine(entry)}" for ${students}`);
  return [`${what}: ${firstOf(all, MOST_NAMED)}.`];
}

function wordsOf(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function squeezed(text: string): string {
  return wordsOf(text).join("");
}
