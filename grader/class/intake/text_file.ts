import { concat } from "@std/bytes";
import { UsageError, withFiles } from "../../files.ts";

/** The encodings that spreadsheets and systems write. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text file as somebody's program wrote it. */
export interface TextFile {
  text: string;
  encoding: Encoding;
  /** Whether a byte order mark stands before the text. */
  hasMark: boolean;
}

const MARKS: readonly [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const SAVE = 'save it as UTF-8, which Excel calls "CSV UTF-8"';

/** What is given for a table, by how it begins. Systems call web pages and texts `.xls`, too. */
const KINDS: readonly [string, number[]][] = [
  ["an Excel workbook", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Excel workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
];

/**
 * Reads a text file in the encoding that it is in: UTF-8, UTF-16, or Windows-1252, as Excel writes
 * plain "CSV". A file in another one is refused, and never read with marks in place of letters.
 *
 * @throws {UsageError} when it can't be read, or its encoding can't be told
 */
export async function readTextFile(path: string): Promise<TextFile> {
  const bytes = await withFiles(`${path} can't be read`, () => Deno.readFile(path));
  const kind = KINDS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
  if (kind) throw new UsageError(`${path} is ${kind}, and not a table as text: ${SAVE}.`);
  const file = decode(bytes);
  if (file && !/^\s*<[!?a-z]/i.test(file.text)) return file;
  if (file) {
    throw new UsageError(
      `${path} is a web page, and not a table as text: open it in a spreadsheet, and ${SAVE}.`,
    );
  }
  throw new UsageError(
    `${path} is in an encoding that can't be told: ${SAVE}.`,
  );
}

/** A text from its bytes; nothing where the encoding can't be told. */
export function decode(bytes: Uint8Array): TextFile | undefined {
  for (const [encoding, mark] of MARKS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue;
    return decodeAs(encoding, bytes.subarray(mark.length), true);
  }
  const zeros = [0, 1].map((odd) => bytes.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  if (zeros[0] + zeros[1] > 0) {
    return decodeAs(zeros[1] > zeros[0] ? "utf-16le" : "utf-16be", bytes, false);
  }
  const utf8 = decodeAs("utf-8", bytes, false);
  if (utf8) return utf8;
  const latin = decodeAs("windows-1252", bytes, false);
  return latin && isWestern(latin.text) ? latin : undefined;
}

function decodeAs(
  encoding: Encoding,
  bytes: Uint8Array,
  hasMark: boolean,
): TextFile | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, hasMark };
  } catch {
    return undefined;
  }
}

/**
 * Whether a text that was read as Windows-1252 is a list in a Western language: any bytes can be read
 * so, those of Polish, Greek or Chinese too. There, letters stand where ours have signs, or many
 * letters beyond ASCII in a row.
 */
function isWestern(text: string): boolean {
  const signs = /[^\x20-\x7e\t\r\nÀ-ÖØ-öø-ÿŠšŽžŒœŸ‘’“”–—…€°«»ªº·\xa0]/u;
  return !signs.test(text) && !/[À-ÖØ-öø-ÿŠšŽžŒœŸ]{3}/u.test(text);
}

/** The bytes of a text, as the file it came from has them. */
export function encode({ text, encoding, hasMark }: TextFile): Uint8Array<ArrayBuffer> {
  const mark = hasMark ? MARKS.find(([name]) => name === encoding)?.[1] ?? [] : [];
  return concat([Uint8Array.from(mark), bytesOf(text, encoding)]);
}

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "windows-1252") {
    const all = new TextDecoder("windows-1252").decode(
      Uint8Array.from({ length: 256 }, (_, i) => i),
    );
    return Uint8Array.from(text, (char) => all.indexOf(char));
  }
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) {
    view.setUint16(2 * i, text.charCodeAt(i), encoding === "utf-16le");
  }
  return new Uint8Array(view.buffer);
}
