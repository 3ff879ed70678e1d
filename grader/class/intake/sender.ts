import { type Recogniser, RECOGNISERS } from "./recognisers.ts";

/** Whose an entry of an export is, by its name alone. */
export interface Sender {
  /** What the learning management system, or the entry itself, calls the student. */
  name: string;
  /** What it may mean by that, the likeliest first; `name` is among it. */
  names: string[];
  /** The number that the system gave the student. */
  id?: string;
  /** What the student called the file. */
  file: string;
  /** The system whose name it is; nothing where an instructor or a student chose it. */
  system?: string;
  /** When it was handed in: local time, as `2026-11-20T10:11:12`, or with a zone. */
  at?: string;
  /** Whether the system says that it is late; nothing where it says neither. */
  late?: boolean;
  /** What it is, where it lies beside a submission and is none itself. */
  beside?: string;
}

/** What students pack their work with; that only a zip can be opened is said in the student's row. */
export const ARCHIVE = /(\.(zip|rar|7z|tar|t?gz|bz2|xz)(\.\d{3}|\.part|\.crdownload)?|\.z\d\d)+$/i;

/**
 * Reads the names that systems give to submissions in their exports; any other name is the
 * student's. A student may call a file like another one's entry: what the system wrote stands before
 * it, so of two readings that with the shorter name is right.
 *
 * @param isFolder Canvas exports files only: a folder may be called `group_1_2_final` for itself
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { name, id, late, file } = senderOf("lovelaceada_LATE_12_345_digits.zip", false);
 * assertEquals([name, id, late, file], ["lovelaceada", "12", true, "digits.zip"]);
 * ```
 */
export function senderOf(
  entry: string,
  isFolder: boolean,
  recognisers: readonly Recogniser[] = RECOGNISERS,
): Sender {
  const readings = recognisers.filter((row) => mayBe(row, isFolder))
    .map((row) => read(row, entry)).filter((reading) => reading !== undefined)
    .sort((a, b) => a.length - b.length);
  if (readings.length > 0) return readings[0].sender;
  const name = isFolder ? entry : entry.replace(ARCHIVE.test(entry) ? ARCHIVE : /\.\w{1,8}$/, "");
  return { name, names: [name], file: entry };
}

/** The rows that count in a folder: names that others give too must be those of all its folders. */
export function recognisersFor(folders: readonly string[]): Recogniser[] {
  return RECOGNISERS.filter(({ isCommon, form }) =>
    !isCommon || folders.length > 0 && folders.every((name) => form.test(name))
  );
}

function mayBe({ entry }: Recogniser, isFolder: boolean): boolean {
  return entry === "either" || entry === (isFolder ? "folder" : "file");
}

function read(row: Recogniser, entry: string): { sender: Sender; length: number } | undefined {
  const groups = row.form.exec(entry)?.groups;
  if (!groups) return undefined;
  const { login, id, file, at, late, first, last } = groups;
  const whole = groups.name ?? (last === undefined ? undefined : nameOf(first, last));
  const names = namesOf(row, login ?? whole!);
  if (login !== undefined && whole !== undefined) names.push(whole);
  const bare = whole?.replace(/\s*\([^()]*\)/g, "") ?? "";
  if (bare !== "" && bare !== whole) names.push(bare); // "Ada Lovelace (s123)", as some set up their system
  const sender: Sender = {
    name: names[0],
    names,
    ...(id ? { id } : {}),
    file: file || entry,
    system: row.system,
    ...(at ? { at: row.timeOf?.(at) } : {}),
    ...(row.system === "Canvas" ? { late: late !== undefined } : {}),
    ...(row.beside ? { beside: row.beside } : {}),
  };
  return { sender, length: (groups.name ?? login ?? last).length };
}

function nameOf(first: string, last: string): string {
  return `${first} ${last}`.replaceAll("_", " ");
}

/**
 * What a name may be where something else may stand before it: a team's name before that of a person
 * whose own name may have the same joint, and an assignment's before a login.
 */
function namesOf({ joint, system }: Recogniser, text: string): string[] {
  if (!joint) return [text];
  const parts = text.split(joint);
  const tails = parts.map((_, i) => parts.slice(i).join(joint));
  return system === "Blackboard" ? tails.toReversed() : tails;
}
