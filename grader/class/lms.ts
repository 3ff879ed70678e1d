/** Whose an entry of an export is, by its name alone. */
export interface Sender {
  /** What the learning management system, or the entry itself, calls the student. */
  name: string;
  /** The number that the system gave the student. */
  id?: string;
  /** What the student called the file. */
  file: string;
}

/** What students pack their work with; that only a zip can be opened is said in the student's row. */
export const ARCHIVE = /(\.tar)?\.(zip|rar|7z|tar|t?gz|bz2|xz)$/i;

/** `Ada Lovelace_123456_assignsubmission_file_`, a folder, or with the file's name after it. */
const MOODLE = /^(?<name>.+?)_(?<id>\d+)_assignsubmission_file(?:_(?<file>.*))?$/u;
/** `lovelaceada_LATE_123_456_digits-1.zip`: the student's number, the upload's, the file's name. */
const CANVAS = /^(?<name>.+?)(?:_LATE)?_(?<id>\d+)_\d+_(?<file>.+)$/u;
/** `anon_x7Gh2_456_digits.zip`, where the students' names are hidden. */
const CANVAS_ANONYMOUS = /^(?:LATE_)?(?<name>anon_[^_]+)_\d+_(?<file>.+)$/u;

/**
 * Reads the names that Moodle and Canvas give to submissions in their exports; any other name is the
 * student's. A student may call a file like another one's entry: what the system wrote stands before
 * it, so of two readings that with the shorter name is right.
 *
 * @param isFolder Canvas exports files only: a folder may be called `group_1_2_final` for itself
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(senderOf("lovelaceada_LATE_12_345_digits.zip", false), {
 *   name: "lovelaceada",
 *   id: "12",
 *   file: "digits.zip",
 * });
 * ```
 */
export function senderOf(entry: string, isFolder: boolean): Sender {
  const forms = isFolder ? [MOODLE] : [MOODLE, CANVAS_ANONYMOUS, CANVAS];
  const readings = forms.map((form) => form.exec(entry)?.groups).filter((groups) => !!groups)
    .sort((a, b) => a.name.length - b.name.length);
  for (const { name, id, file } of readings) {
    return { name, ...(id ? { id } : {}), file: file || entry };
  }
  return { name: isFolder ? entry : entry.replace(ARCHIVE, ""), file: entry };
}
