import { join } from "node:path";
import { inertLine } from "../sandbox/inert.ts";
import { ARCHIVE, type Sender, senderOf } from "./lms.ts";
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
}

/** What a class handed in, in the order of the students, and what else lies in the folder. */
export interface HandIns {
  all: HandIn[];
  leftOut: string[];
}

/** Sees who handed in what. Hidden files are an operating system's. */
export async function readHandIns(folder: string, roster: readonly Listed[]): Promise<HandIns> {
  const names = (await Array.fromAsync(Deno.readDir(folder), ({ name }) => name))
    .filter((name) => !name.startsWith(".")).sort();
  const entries = await Promise.all(names.map((name) => entryOf(folder, name)));
  const handedIn = entries.filter(isHandIn);
  const keyOf = keys(handedIn, roster);
  const byStudent = Map.groupBy(handedIn, keyOf);
  return {
    all: [...byStudent].map(([student, entries]) => ({ student, entries }))
      .sort((a, b) => a.student < b.student ? -1 : 1),
    leftOut: entries.filter((entry) => !isHandIn(entry)).map(({ name }) => inertLine(name)),
  };
}

async function entryOf(folder: string, name: string): Promise<Entry> {
  const info = await Deno.lstat(join(folder, name)).catch(() => undefined); // a name that is not UTF-8
  const kind = info?.isDirectory
    ? "folder"
    : info?.isFile
    ? "file"
    : info?.isSymlink
    ? "link"
    : "other";
  return { name, kind, sender: senderOf(name.normalize(), kind === "folder") };
}

/** A list of marks may lie beside the submissions; a file that a system named is a student's. */
function isHandIn({ name, kind, sender }: Entry): boolean {
  return kind !== "file" || ARCHIVE.test(name) || sender.file !== name.normalize();
}

/** What each student is called: as the roster says, or else by name, with a number for namesakes. */
function keys(entries: readonly Entry[], roster: readonly Listed[]): (entry: Entry) => string {
  const match = matcher(roster);
  const ids = Map.groupBy(entries, ({ sender }) => sender.name);
  return ({ sender }) => {
    const { name, id } = sender;
    const listed = match(sender);
    if (listed) return listed.student;
    const namesakes = new Set(ids.get(name)!.map((entry) => entry.sender.id)).size;
    return inertLine(id && namesakes > 1 ? `${name}_${id}` : name);
  };
}
