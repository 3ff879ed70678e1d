import { inertLine } from "../../sandbox/inert.ts";
import { byParts, groupsOf, hasGroups, taken } from "./by_parts.ts";
import { entriesIn, type Entry, isHandIn } from "./entries.ts";
import { withSubmitters } from "./gradescope.ts";
import { looseOf, withoutNotes } from "./loose.ts";
import { matcher } from "./match.ts";
import type { Listed } from "./roster.ts";
import { withMembers } from "./sakai.ts";
import { wholeExports } from "./whole_export.ts";

/** What one student handed in: mostly one entry. */
export interface HandIn {
  /** What the gradebook calls the student. */
  student: string;
  entries: Entry[];
  /** Why the student's repository could not be fetched, where that is so. */
  notFetched?: string;
  /** When it was handed in, where a list says so: an instant, as `Date` writes it in JSON. */
  listedTime?: string;
}

/** What a class handed in, in the order of the students, and what else lies in the folder. */
export interface HandIns {
  all: HandIn[];
  leftOut: string[];
  /** Students with one name and several numbers: a sentence on each name. */
  namesakes: string[];
  /** Whose submissions were taken for whom, by a group or a part of a name: sentences. */
  chosen: string[];
  /** Students whose submission may be a whole group's, of which the roster says nothing. */
  perhapsGroups: string[];
  /** The folder in the class's folder that they lie in; empty where they lie in itself. */
  inside: string;
}

/**
 * Sees who handed in what. Hidden files are an operating system's.
 *
 * @param names what an exercise's file is called: a file of such a name is somebody's, though it
 * lies there loose
 */
export async function readHandIns(
  folder: string,
  roster: readonly Listed[],
  names: ReadonlySet<string> = new Set(),
): Promise<HandIns> {
  const [match, inPart] = [matcher(roster), byParts(roster)];
  const { entries: all, inside } = await entriesIn(folder, (some) => {
    const parts = inPart(some);
    return new Set(some.filter((one) => parts.has(one) || match(one.sender) !== undefined));
  });
  const entries = await withMembers(folder, await withSubmitters(folder, all));
  const unknown = entries.filter((entry) => match(entry.sender) === undefined);
  const whole = await wholeExports(folder, unknown);
  const isLoose = looseOf(entries, roster, names);
  const isSubmission = (entry: Entry) => (isHandIn(entry) || isLoose(entry)) && !whole.has(entry);
  const handedIn = withPrefixes(entries.filter(isSubmission));
  const { studentsOf, ...found } = whoIsWho(handedIn, roster);
  const whose = handedIn.flatMap((entry) =>
    studentsOf(entry).map((student) => ({ student, entry }))
  );
  const byStudent = Map.groupBy(whose, ({ student }) => student);
  const handIns = [...byStudent].map(([student, those]) => ({
    student,
    entries: withoutNotes(those.map(({ entry }) => entry), names),
  })).sort((a, b) => a.student < b.student ? -1 : 1);
  const counting = new Set(handIns.flatMap(({ entries }) => entries.map(({ name }) => name)));
  return {
    all: handIns,
    leftOut: entries.filter(({ name }) => !counting.has(name)).map(({ name }) => inertLine(name)),
    inside,
    ...found,
  };
}

/**
 * Takes from the names what all of them begin with: Blackboard's with the assignment's, and checkouts
 * of GitHub Classroom's, `digits-ada`, with the assignment's too. Of checkouts the whole name stays what
 * a student is called, unless a roster has the rest of it.
 */
function withPrefixes(entries: Entry[]): Entry[] {
  const prefixOf = (system: string | undefined, joint: string) => {
    const those = entries.filter(({ sender }) => sender.system === system);
    return commonPrefix(those.map(({ sender }) => sender.names.at(-1)!), joint);
  };
  const blackboard = prefixOf("Blackboard", "_");
  const checkouts = prefixOf(undefined, "-");
  return entries.map((entry) => {
    const { sender } = entry;
    const whole = sender.names.at(-1)!;
    if (sender.system === "Blackboard" && blackboard !== "") {
      const name = whole.slice(blackboard.length);
      return { ...entry, sender: { ...sender, name, names: [name, ...sender.names] } };
    }
    if (sender.system !== undefined || checkouts === "") return entry;
    return { ...entry, sender: { ...sender, names: [whole, whole.slice(checkouts.length)] } };
  });
}

/** What several names begin with, up to a joint; nothing where they are of one student. */
function commonPrefix(names: readonly string[], joint: string): string {
  const [first, ...others] = new Set(names);
  if (others.length === 0) return "";
  const at = Array.from(first).findIndex((_, i) => others.some((name) => name[i] !== first[i]));
  const same = at < 0 ? first : first.slice(0, at);
  return same.slice(0, same.lastIndexOf(joint) + 1);
}

/**
 * What each student is called: as the roster says, or else by name, with the number that a system gave
 * where it gave several to one name. People with numbers apart are people apart: a roster that has one
 * of their names alone can't say whose the work is.
 */
function whoIsWho(entries: readonly Entry[], roster: readonly Listed[]) {
  const match = matcher(roster);
  const membersOf = groupsOf(roster);
  const nameOf = ({ sender }: Entry) => match(sender)?.listed.student ?? sender.name;
  const namesakes = namesakesIn(Map.groupBy(entries, nameOf));
  const isShared = new Set(namesakes.map(({ name }) => name));
  const surely = (entry: Entry): Listed[] => {
    const found = match(entry.sender);
    const group = membersOf(entry);
    if (found && group.includes(found.listed)) return [...group];
    if (found && (found.byKey || !isShared.has(nameOf(entry)))) return [found.listed];
    return found ? [] : [...group];
  };
  const sure = new Map(entries.map((entry) => [entry, surely(entry)]));
  const known = new Set([...sure.values()].flat());
  const unsure = entries.filter((entry) =>
    sure.get(entry)!.length === 0 && match(entry.sender) === undefined
  );
  const parts = withoutRivals(byParts(roster.filter((listed) => !known.has(listed)))(unsure));
  const studentsOf = (entry: Entry): string[] => {
    const part = parts.get(entry);
    const found = part ? [part] : sure.get(entry)!;
    if (found.length > 0) return found.map(({ student }) => student);
    const { name, id } = entry.sender;
    return [inertLine(id && isShared.has(nameOf(entry)) ? `${name}_${id}` : name)];
  };
  const byNumber = [...sure].filter(([{ sender }, those]) =>
    sender.system === "Canvas" && those.length === 1 && match(sender)?.byNumberAlone
  ).map(([{ name }, [{ student }]]) => [name, student] as [string, string]);
  return {
    studentsOf,
    namesakes: namesakes.map(toldApart),
    chosen: [...chosen(sure, parts), ...taken(BY_NUMBER, byNumber)],
    perhapsGroups: hasGroups(roster) ? [] : byNumber.map(([, student]) => student),
  };
}

/** A name to which a system gave several numbers. */
interface Namesakes {
  name: string;
  ids: string[];
}

function namesakesIn(byName: ReadonlyMap<string, readonly Entry[]>): Namesakes[] {
  return [...byName].map(([name, entries]) => {
    const ids = new Set(entries.map(({ sender }) => sender.id).filter((id) => id !== undefined));
    return { name, ids: [...ids].sort() };
  }).filter(({ ids }) => ids.length > 1);
}

/** Canvas names a group's submission after the group, with the number of one of its members. */
const BY_NUMBER =
  "Only the number says whose these are, because nobody on the roster has the name in them (if one is a " +
  "group's, the roster needs a column group; without one, students who are missing get no total)";

/** Without students to whom two names or numbers of a system lead: at most one of them is theirs. */
function withoutRivals(parts: ReadonlyMap<Entry, Listed>): Map<Entry, Listed> {
  const nameOf = ({ sender: { system, name, id } }: Entry) => system && JSON.stringify([name, id]);
  const byListed = Map.groupBy(parts, ([, listed]) => listed);
  const alone = [...byListed.values()].filter((those) =>
    new Set(those.map(([entry]) => nameOf(entry))).size < 2
  );
  return new Map(alone.flat());
}

/** Says which submissions are a whole group's, and which were known by a part of their names. */
function chosen(
  sure: ReadonlyMap<Entry, readonly Listed[]>,
  parts: ReadonlyMap<Entry, Listed>,
): string[] {
  const groups = [...sure].filter(([, { length }]) => length > 1).map(([{ name }, members]) =>
    [name, members.map(({ student }) => student).join(", ")] as [string, string]
  );
  const known = [...parts].map(([{ name }, { student }]) => [name, student] as [string, string]);
  return [
    ...taken("Of each of these groups, one submission counts for all", groups),
    ...taken("A part of the name says whose these are", known),
  ];
}

/** So many numbers fit into a line that somebody reads. */
const MOST_NUMBERS = 5;

function toldApart({ name, ids }: Namesakes): string {
  const more = ids.length > MOST_NUMBERS ? ` and ${ids.length - MOST_NUMBERS} more` : "";
  const numbers = more === "" ? ids.join(" and ") : ids.slice(0, MOST_NUMBERS).join(", ") + more;
  return `${inertLine(name)} has the numbers ${numbers}: each is graded as a student of ` +
    "their own. A roster tells them apart by the numbers in its column student.";
}
