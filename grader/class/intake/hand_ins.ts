import { join } from "node:path";
import { inertLine } from "../../sandbox/inert.ts";
import { ARCHIVE, recognisersFor, type Sender, senderOf } from "./sender.ts";
import { matcher } from "./match.ts";
import type { Listed } from "./roster.ts";

/** Something in the class's folder that a student handed in. */
export interface Entry {
  /** Its name in the folder. */
  name: string;
  kind: "folder" | "file" | "link" | "other";
  sender: Sender;
}

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
  /** The one folder in the class's folder that they lie in; empty where they lie in itself. */
  inside: string;
}

/** Sees who handed in what. Hidden files are an operating system's. */
export async function readHandIns(folder: string, roster: readonly Listed[]): Promise<HandIns> {
  const [entries, inside] = await entriesIn(folder);
  const handedIn = withPrefixes(entries.filter(isHandIn));
  const { keyOf, namesakes } = keys(handedIn, roster);
  const byStudent = Map.groupBy(handedIn, keyOf);
  return {
    all: [...byStudent].map(([student, entries]) => ({ student, entries }))
      .sort((a, b) => a.student < b.student ? -1 : 1),
    leftOut: entries.filter((entry) => !isHandIn(entry)).map(({ name }) => inertLine(name)),
    inside,
    namesakes,
  };
}

/** What Teams calls the folder of all students' folders. */
const OF_TEAMS = "Submitted files";

/**
 * What lies in the class's folder. Where that is one folder alone, which holds submissions, it is an
 * export's own: Sakai names it after the assignment, and "Extract all" after the zip.
 */
async function entriesIn(folder: string): Promise<[entries: Entry[], inside: string]> {
  const entries = await entriesBelow(folder, "");
  const [only, ...more] = entries.filter(isHandIn);
  if (only?.kind !== "folder" || only.sender.system !== undefined || more.length > 0) {
    return [entries, ""];
  }
  const below = await entriesBelow(folder, `${only.name}/`);
  const isExport = only.name === OF_TEAMS || isClone(only.name, below) ||
    below.some(({ sender }) => sender.system !== undefined) ||
    below.filter(({ name, kind }) => kind === "file" && ARCHIVE.test(name)).length > 1;
  return isExport ? [below, only.name] : [entries, ""];
}

/** Whether it is "digits-submissions", with "digits-ada" and so on: so GitHub Classroom's program clones. */
function isClone(name: string, below: readonly Entry[]): boolean {
  const [, assignment] = /^(.+-)submissions$/.exec(name) ?? [];
  return assignment !== undefined && below.length > 0 &&
    below.every((entry) => entry.name.startsWith(`${name}/${assignment}`));
}

async function entriesBelow(folder: string, inside: string): Promise<Entry[]> {
  const names = (await Array.fromAsync(Deno.readDir(join(folder, inside)), ({ name }) => name))
    .filter((name) => !name.startsWith(".")).sort();
  const found = await Promise.all(names.map(async (name) => ({
    name,
    kind: await kindOf(join(folder, inside, name)),
  })));
  const folders = found.filter(({ kind }) => kind === "folder").map(({ name }) => name);
  const recognisers = recognisersFor(folders);
  return found.map(({ name, kind }) => ({
    name: `${inside}${name}`,
    kind,
    sender: senderOf(name.normalize(), kind === "folder", recognisers),
  }));
}

async function kindOf(path: string): Promise<Entry["kind"]> {
  const info = await Deno.lstat(path).catch(() => undefined); // a name that is not UTF-8
  if (info?.isDirectory) return "folder";
  if (info?.isFile) return "file";
  return info?.isSymlink ? "link" : "other";
}

/** A list of marks may lie beside the submissions; a file that a system named is a student's. */
function isHandIn({ name, kind, sender }: Entry): boolean {
  return kind !== "file" || ARCHIVE.test(name) || sender.system !== undefined;
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
function keys(entries: readonly Entry[], roster: readonly Listed[]) {
  const match = matcher(roster);
  const nameOf = ({ sender }: Entry) => match(sender)?.listed.student ?? sender.name;
  const byName = Map.groupBy(entries, nameOf);
  const idsOf = (name: string) =>
    new Set(byName.get(name)!.flatMap(({ sender: { id } }) => id === undefined ? [] : [id]));
  const namesakes = [...byName.keys()].map((name) => ({ name, ids: [...idsOf(name)].sort() }))
    .filter(({ ids }) => ids.length > 1);
  const isShared = new Set(namesakes.map(({ name }) => name));
  const keyOf = (entry: Entry) => {
    const { name, id } = entry.sender;
    const found = match(entry.sender);
    if (found && (found.byKey || !isShared.has(nameOf(entry)))) return found.listed.student;
    return inertLine(id && isShared.has(nameOf(entry)) ? `${name}_${id}` : name);
  };
  return { keyOf, namesakes: namesakes.map(toldApart) };
}

function toldApart({ name, ids }: { name: string; ids: string[] }): string {
  return `${inertLine(name)} has the numbers ${
    ids.join(" and ")
  }: each is graded as a student of ` +
    "their own. A roster tells them apart by the numbers in its column student.";
}
