import { fromCodePage437 } from "./mangled.ts";
import { BadSubmission } from "./source.ts";

/** An entry as a zip's directory has it; nothing of it can be trusted. */
export interface ZipEntry {
  name: string;
  kind: "file" | "link" | "other";
  /** 0 is stored, 8 is deflated. */
  method: number;
  isEncrypted: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
  /** When it was changed, by the clock of the computer that packed it; undefined if that is not a time. */
  modified?: Date;
}

/** Reads bytes of a file at a place, and fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

const END = { signature: 0x06054b50, length: 22, mostComment: 65_535 };
/** What a zip64 has before that end: where its own end lies, whose numbers are longer. */
const LOCATOR = { signature: 0x07064b50, length: 20 };
const END64 = { signature: 0x06064b50, length: 56 };
/** Stands where a number is in the longer form. */
const ELSEWHERE = 0xffff_ffff;
const EXTRA64 = 1;
const ENTRY = { signature: 0x02014b50, length: 46 };
/** More than any checkout has; a directory is read as a whole. */
const MOST_ENTRIES = 50_000;
/** So many bytes describe an entry at most, on average. */
const BYTES_OF_ENTRY = 320;
/** The longest name that a file or folder has on any system. */
const LONGEST_NAME = 255;
/** Beyond the end of any zip. */
const MOST_BYTES = 2 ** 42;
/** The systems whose attributes are Unix modes: Unix and macOS. */
const UNIX = [3, 19];

/**
 * Reads a zip's directory. `fflate` reads one too, but says nothing of attributes, and only they tell
 * a link from a file.
 *
 * Source: PKWARE, .ZIP File Format Specification 6.3.10, 4.3.12 to 4.3.16 and 4.5.3.
 *
 * @param most so many entries it may have
 * @throws {BadSubmission} when there is none, it is too large, or a name leads out of the archive or is
 * too long
 */
export async function readDirectory(
  readAt: ReadAt,
  fileSize: number,
  most = MOST_ENTRIES,
): Promise<ZipEntry[]> {
  const tailLength = Math.min(fileSize, END.length + END.mostComment);
  const tail = viewOf(await readAt(fileSize - tailLength, tailLength));
  const end = endOf(tail);
  if (end === undefined) throw new BadSubmission(notZip(await readAt(0, ENOUGH)));
  const { count, length, offset } = await placeIn64(tail, end, readAt) ?? {
    count: tail.getUint16(end + 10, true),
    length: tail.getUint32(end + 12, true),
    offset: tail.getUint32(end + 16, true),
  };
  if (count > most || length > most * BYTES_OF_ENTRY) {
    throw new BadSubmission(`The zip has too many entries: ${most} are the most.`);
  }
  return entriesIn(viewOf(await readAt(offset, length)), count);
}

/** The directory's end is the last thing in a zip, but for a comment; nothing where there is none. */
function endOf(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END.length; at >= 0; at--) {
    if (tail.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

/** What else is called a zip, by how it begins. */
const KINDS: readonly [string, string][] = [
  ["Rar!", "a RAR archive"],
  ["7z\xbc\xaf", "a 7z archive"],
  ["\x1f\x8b", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ", "an xz archive"],
  ["%PDF", "a PDF"],
  ["<", "a web page"],
];
/** So many bytes tell what a file is. */
const ENOUGH = 16;

/** Why a file is not a zip: a sentence. */
function notZip(start: Uint8Array): string {
  if (start.length === 0) return "It has 0 bytes: download it again, or ask for it again.";
  const text = String.fromCharCode(...start).trimStart();
  const kind = KINDS.find(([begins]) => text.startsWith(begins))?.[1];
  return kind ? `It is ${kind} that is called a zip.` : "It is not a zip, or was cut off.";
}

/** Where a zip64's directory is; nothing for any other zip. */
async function placeIn64(tail: DataView, end: number, readAt: ReadAt) {
  const at = end - LOCATOR.length;
  if (at < 0 || tail.getUint32(at, true) !== LOCATOR.signature) return undefined;
  const view = viewOf(await readAt(longAt(tail, at + 8), END64.length));
  if (view.byteLength < END64.length || view.getUint32(0, true) !== END64.signature) {
    throw new BadSubmission("The zip is damaged: its directory can't be read.");
  }
  return { count: longAt(view, 32), length: longAt(view, 40), offset: longAt(view, 48) };
}

/** A number of 64 bits; no more than a place where a file can be read, though there is nothing. */
function longAt(view: DataView, at: number): number {
  return Math.min(Number(view.getBigUint64(at, true)), MOST_BYTES);
}

function entriesIn(view: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i++) {
    if (at + ENTRY.length > view.byteLength || view.getUint32(at, true) !== ENTRY.signature) {
      throw new BadSubmission("The zip is damaged: its directory can't be read.");
    }
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    entries.push(withLongNumbers(entryAt(view, at, name), view, at + ENTRY.length + name, extra));
    at += ENTRY.length + name + extra + comment;
  }
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number): ZipEntry {
  const rest = Math.min(nameLength, view.byteLength - at - ENTRY.length);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY.length, rest);
  const mode = UNIX.includes(view.getUint8(at + 5)) ? view.getUint16(at + 40, true) : 0;
  const name = safeName(nameIn(bytes));
  return {
    name,
    kind: name === "" || name.endsWith("/") ? "other" : kindOf(mode),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    modified: timeIn(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
  };
}

/** A name in UTF-8, or as MS-DOS wrote it: many programs do not say which. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fromCodePage437(bytes);
  }
}

/** MS-DOS' day and time, of seven bits to two seconds. */
function timeIn(day: number, time: number): Date | undefined {
  const [month, date] = [(day >> 5) & 15, day & 31];
  if (month < 1 || month > 12 || date === 0) return undefined;
  const [hours, minutes, seconds] = [time >> 11, (time >> 5) & 63, 2 * (time & 31)];
  return new Date(1980 + (day >> 9), month - 1, date, hours, minutes, seconds);
}

/** What is too long for an entry's own places stands in its extra field, in this order. */
function withLongNumbers(entry: ZipEntry, view: DataView, start: number, length: number): ZipEntry {
  const long = { ...entry };
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA64) continue;
    let next = at + 4;
    for (const name of ["size", "packedSize", "offset"] as const) {
      if (entry[name] !== ELSEWHERE || next + 8 > end) continue;
      long[name] = longAt(view, next);
      next += 8;
    }
  }
  return long;
}

/** Systems without modes write 0: what they hold is a file. */
function kindOf(mode: number): ZipEntry["kind"] {
  const type = mode & 0o170000;
  if (type === 0o120000) return "link";
  return type === 0 || type === 0o100000 ? "file" : "other";
}

/**
 * A name with `/` between folders: older programs for Windows write `\`. Nothing is ever written
 * under it, but an archive with names that lead out of it was not packed in good faith. Nor was one
 * with names that no system allows: whose work it is, and which exercise, is looked for in a name in
 * many ways, and a name of 65,000 letters would take minutes.
 */
function safeName(raw: string): string {
  const name = raw.replaceAll("\\", "/");
  if (/^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name)) {
    throw new BadSubmission(`The zip has an entry that leads out of it: ${name.slice(0, 100)}`);
  }
  if (name.split("/").some((part) => part.length > LONGEST_NAME)) {
    throw new BadSubmission(`The zip has a name that no system allows: ${name.slice(0, 100)}…`);
  }
  return name.replace(/(^|\/)(\.?\/)+/g, "$1");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
