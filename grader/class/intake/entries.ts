import { join } from "node:path";
import type { Recogniser } from "./recognisers.ts";
import { ARCHIVE, recognisersFor, type Sender, senderOf } from "./sender.ts";

/** Something in the class's folder that a student handed in. */
export interface Entry {
  /** Its name in the folder. */
  name: string;
  kind: "folder" | "file" | "link" | "other";
  sender: Sender;
}

/** What lies in a class's folder. */
export interface Found {
  entries: Entry[];
  /** The folder in the class's folder that they lie in, or several; empty where they lie in itself. */
  inside: string;
}

/** What Teams calls the folder of all students' folders. */
const OF_TEAMS = "Submitted files";
/** What it calls the folder beside that: nobody has handed in what is in there. */
const DRAFTS =
  /^(working files|arbeitsdateien|fichiers de travail|archivos de trabajo|file di lavoro|werkbestanden)$/i;

/** Those of several entries that are from somebody on the roster. */
type ListedOf = (entries: readonly Entry[]) => ReadonlySet<Entry>;

/** So many folders, one in another, are between an assignment's name and its submissions at most. */
const MOST_WRAPPING = 4;

/**
 * What lies in the class's folder. Where that is one folder alone, which holds submissions, it is
 * an export's own: Sakai names it after the assignment, "Extract all" after the zip, and ILIAS
 * puts one called "Submissions" into one called like the assignment. Where it is several folders
 * that hold submissions, they are of sections or groups, or the parts of a large download; its
 * zips may lie beside.
 *
 * @param listedOf which entries are from somebody on the roster
 */
export async function entriesIn(folder: string, listedOf: ListedOf): Promise<Found> {
  const top = await entriesBelow(folder, "");
  const others = top.filter(({ kind }) => kind !== "folder");
  const archives = others.filter(isHandIn);
  const areStudents = listedOf(archives).size > 0 ||
    archives.some(({ sender }) => sender.system !== undefined);
  const isAlone = top.length - others.length + archives.length === 1;
  const found: Found[] = [];
  for (const entry of areStudents ? [] : top.filter(({ kind }) => kind === "folder")) {
    const inside = await unwrap(folder, entry, listedOf, isAlone);
    if (inside === undefined) return { entries: top, inside: "" };
    found.push(inside);
  }
  if (found.length === 0) return { entries: top, inside: "" };
  return {
    entries: [...found.flatMap(({ entries }) => entries), ...others],
    inside: found.map(({ inside }) => inside).join("/ and "),
  };
}

/** The submissions in a folder, or in the only folder in it; nothing where it is a student's own. */
async function unwrap(
  folder: string,
  outermost: Entry,
  listedOf: ListedOf,
  isAlone: boolean,
): Promise<Found | undefined> {
  let [only, ...more]: Entry[] = [outermost];
  for (let depth = 0; depth < MOST_WRAPPING; depth++) {
    if (only?.kind !== "folder" || listedOf([only]).size > 0 || more.length > 0) return undefined;
    const entries = await entriesBelow(folder, `${only.name}/`);
    if (only.sender.system !== undefined && !isCalledAlike(only, entries)) return undefined;
    if (isExport(only.name, entries, listedOf, isAlone)) {
      return { entries, inside: only.name };
    }
    [only, ...more] = entries.filter(isHandIn);
  }
  return undefined;
}

/**
 * Whether a folder is called like the students' folders in it: ILIAS's `multi_feedback_Digits_4711` reads
 * as a student's name, and holds `Lovelace_Ada_ada_12345`.
 */
function isCalledAlike({ sender }: Entry, below: readonly Entry[]): boolean {
  const folders = below.filter(({ kind }) => kind === "folder");
  return folders.length > 0 && folders.every((entry) => entry.sender.system === sender.system);
}

/**
 * Whether a folder's entries are submissions, and not what one student's folder holds. Of several
 * entries side by side, names that nobody knows say nothing: each may be a student's, with two
 * zips in it.
 */
function isExport(
  name: string,
  below: readonly Entry[],
  listedOf: ListedOf,
  isAlone: boolean,
): boolean {
  const handIns = below.filter(isHandIn);
  const known = listedOf(handIns).size;
  if (below.some(({ sender }) => sender.system !== undefined)) return true;
  if (known > 0 && 2 * known >= handIns.length) return true;
  if (!isAlone) return false;
  return name.split("/").at(-1) === OF_TEAMS || isClone(name, below) ||
    !name.includes("/") && handIns.filter(({ kind }) => kind === "file").length > 1;
}

/** Whether it is "digits-submissions", with "digits-ada" and so on: so GitHub Classroom's program clones. */
function isClone(name: string, below: readonly Entry[]): boolean {
  const [, assignment] = /^(.+-)submissions$/.exec(name) ?? [];
  return assignment !== undefined && below.length > 0 &&
    below.every((entry) => entry.name.startsWith(`${name}/${assignment}`));
}

/** Folders that a system of files or an archiver makes for itself; it hides its files by a dot. */
const NOBODYS = /^(\.|__MACOSX$|@eaDir$|\$RECYCLE\.BIN$|System Volume Information$|lost\+found$)/;
/** ILIAS puts the members of a team into a folder of the team's. */
const TEAM = /^team[ _]\d+$/i;

async function entriesBelow(folder: string, inside: string): Promise<Entry[]> {
  const names = (await Array.fromAsync(Deno.readDir(join(folder, inside)), ({ name }) => name))
    .filter((name, _, all) => !NOBODYS.test(name) && !(DRAFTS.test(name) && all.length > 1))
    .sort();
  const found = await Promise.all(names.map(async (name) => ({
    name,
    kind: await kindOf(join(folder, inside, name)),
  })));
  const folders = found.filter(({ kind }) => kind === "folder").map(({ name }) => name);
  const recognisers = recognisersFor(folders);
  const entries = found.map(({ name, kind }) => ({
    name: `${inside}${name}`,
    kind,
    sender: isPath(name)
      ? senderOfPath(name.normalize(), recognisers)
      : senderOf(name.normalize(), kind === "folder", recognisers),
  }));
  const isTeam = ({ name, kind }: Entry) => kind === "folder" && TEAM.test(name.split("/").at(-1)!);
  const those = await Promise.all(
    entries.map((entry) => isTeam(entry) ? membersIn(folder, entry) : [entry]),
  );
  return those.flat();
}

/** Whether a name is a path of Windows', which a program for another system unpacked as a name. */
function isPath(name: string): boolean {
  return name.includes("\\");
}

/** Whose such a file is: the folder before it says so. */
function senderOfPath(path: string, recognisers: readonly Recogniser[]): Sender {
  const [folder, ...file] = path.split("\\");
  return { ...senderOf(folder, true, recognisers), file: file.join("/") };
}

/** The members' folders in a team's; the team's own where there are none. */
async function membersIn(folder: string, team: Entry): Promise<Entry[]> {
  const below = await entriesBelow(folder, `${team.name}/`);
  const members = below.filter(({ sender }) => sender.system === "ILIAS");
  return members.length > 0 ? members : [team];
}

async function kindOf(path: string): Promise<Entry["kind"]> {
  const info = await Deno.lstat(path).catch(() => undefined); // a name that is not UTF-8
  if (info?.isDirectory) return "folder";
  if (info?.isFile) return "file";
  return info?.isSymlink ? "link" : "other";
}

/** A list of marks may lie beside the submissions; a file that a system named is a student's. */
export function isHandIn({ name, kind, sender }: Entry): boolean {
  return kind !== "file" || ARCHIVE.test(name) || sender.system !== undefined || isPath(name);
}
