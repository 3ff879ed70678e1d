import { reasonOf, UsageError } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { BadCsv, type Csv, parseCsv } from "./csv.ts";
import { readTextFile, type TextFile } from "./text_file.ts";

/** A row of a table that an instructor wrote: its place, and its fields by their columns. */
export interface Row {
  /** The file, and which row below the header. */
  where: string;
  /** By the columns' names in small letters. */
  fields: Record<string, string>;
  /** Which of the file's lines with cells it is, from 0. */
  line: number;
}

/** A table as it stands in its file. */
export interface Table {
  path: string;
  file: TextFile;
  csv: Csv;
  /** Which of the lines names the columns. */
  headerLine: number;
  /** The columns' names, as they are written. */
  columns: string[];
  /** Without those in which nothing stands. */
  rows: Row[];
}

/** Some systems write a title above the columns' names. */
const MOST_TITLES = 15;

/**
 * Reads a CSV file with a header, as a system or a spreadsheet writes it. Names of columns may have
 * capitals.
 *
 * @param isHeader which of the first lines names the columns; the first one when left out
 * @throws {UsageError} when it can't be read, or a row has more cells than there are columns
 */
export async function readSheet(
  path: string,
  isHeader: (columns: string[]) => boolean = () => true,
): Promise<Table> {
  const file = await readTextFile(path);
  const csv = parse(path, file.text);
  const titles = csv.rows.slice(0, MOST_TITLES).map((row) => row.map(({ text }) => column(text)));
  const found = titles.findIndex((_, line) => mayName(titles, line, isHeader));
  const headerLine = Math.max(0, found);
  const columns = (csv.rows[headerLine] ?? []).map(({ text }) => text.trim());
  const rows = csv.rows.flatMap((cells, line) => {
    const texts = cells.map(({ text }) => clean(text));
    if (line <= headerLine || texts.every((text) => text === "")) return [];
    const where = `${path}, row ${line - headerLine}`;
    if (found >= 0 && texts.slice(columns.length).some((text) => text !== "")) {
      throw new UsageError(
        `${where} has ${texts.length} cells, and there are ${columns.length} columns: ` +
          `is there a ${
            csv.separator === "\t" ? "tab" : `"${csv.separator}"`
          } in a cell without quotes?`,
      );
    }
    const fields = columns.map((name, i) => [column(name), texts[i] ?? ""]);
    return [{ where, line, fields: Object.fromEntries(fields) }];
  });
  return { path, file, csv, headerLine, columns, rows };
}

/**
 * Whether a line names the columns: a student's row, in which there may be words of the same kind,
 * is no wider.
 */
function mayName(
  lines: readonly string[][],
  line: number,
  isHeader: (columns: string[]) => boolean,
): boolean {
  const widthOf = (texts: readonly string[]) => texts.filter((text) => text !== "").length;
  const isWider = lines.slice(0, line).every((above) => widthOf(above) < widthOf(lines[line]));
  return isWider && !lines[line].some((text) => text.includes("@")) && isHeader(lines[line]);
}

/**
 * Reads a table that is written for the grader.
 *
 * @param columns which must be there
 * @throws {UsageError} when the file or one of the columns is missing, or it is not a CSV file
 */
export async function readTable(path: string, columns: readonly string[]): Promise<Row[]> {
  const table = await readSheet(path);
  mustHave(table, columns);
  return table.rows;
}

/**
 * Sees that a table has columns, and each once.
 *
 * @throws {UsageError} when one is missing, or there twice
 */
export function mustHave({ path, columns }: Table, needed: readonly string[]): void {
  const names = columns.map(column);
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new UsageError(
      `${path} has no column "${missing}": its first line names the columns, ` +
        `${needed.join(",")} among them.`,
    );
  }
  mustBeOnce(path, names, needed);
}

/** Which of two columns of one name is meant, nobody can say. */
export function mustBeOnce(
  path: string,
  names: readonly string[],
  needed: readonly string[],
): void {
  const twice = needed.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new UsageError(`${path} has the column "${twice}" twice.`);
}

/** A column's name, as columns are compared. */
export function column(name: string): string {
  return name.normalize().trim().toLowerCase();
}

/** What web pages leave in a text that is copied from them. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** What a cell says; a spreadsheet writes `="00123"` where it must not take a text for a number. */
function clean(text: string): string {
  return text.normalize().replace(INVISIBLE, "").trim().replace(/^="(.*)"$/, "$1").trim();
}

function parse(path: string, text: string): Csv {
  try {
    return parseCsv(text);
  } catch (error) {
    if (!(error instanceof BadCsv)) throw error;
    throw new UsageError(`${path} is not a CSV file: ${inertLine(reasonOf(error), 200)}.`);
  }
}
